"""Label and value of everything that is told of an incident."""

from evidence_log.i18n.amounts import duration_words
from evidence_log.i18n.moment_words import moment_words
from evidence_log.i18n.tag_words import tag_words
from evidence_log.i18n.texts import Texts
from evidence_log.records.incident import Telling
from evidence_log.records.moment import Moment
from evidence_log.records.tag_labels import NO_LABELS, TagLabels


def told_fields(telling: Telling, texts: Texts, labels: TagLabels = NO_LABELS) -> list[tuple[str, str]]:
    """What is known of it, in the order it is shown: kind and time first. `labels`: what its tags are called."""

    def when(moment: Moment | None) -> str | None:
        if moment is None:
            return None
        typed = f"  ({texts(f'words.source.{moment.source.value}')}: {moment.text})" if moment.text else ""
        return moment_words(moment, texts) + typed

    answered = None if telling.answered is None else ("yes" if telling.answered else "no")
    known = {
        "kind": texts(f"words.kind.{telling.kind.value}"),
        "occurred": when(telling.occurred),
        "account": telling.account,
        "said": telling.said,
        "impact": telling.impact,
        "effects": ", ".join(texts(f"words.effect.{each.value}") for each in telling.effects),
        "direction": telling.direction and texts(f"words.direction.{telling.direction.value}"),
        "answered": answered and texts(f"words.answered.{answered}"),
        "duration": None if telling.duration_ms is None else duration_words(telling.duration_ms),
        "place": telling.place,
        "who": telling.who,
        "numbers": ", ".join(telling.numbers),
        "contacted": telling.contacted and texts(f"words.contacted.{telling.contacted.value}"),
        "visitors": None if telling.visitors is None else str(telling.visitors),
        "count": None if telling.count is None else str(telling.count),
        "first": when(telling.first),
        "last": when(telling.last),
        "tags": ", ".join(tag_words(telling.tags, labels, texts)),
        "witnesses": ", ".join(telling.witnesses),
        "debt": telling.debt,
        "note": telling.note,
    }
    return [(f"words.field.{name}", value) for name, value in known.items() if value]
