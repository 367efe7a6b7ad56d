"""What the rules of the place say that concerns the reader of one document, and the texts it rests on."""

from collections.abc import Iterable
from typing import NamedTuple

from msgspec.structs import replace

from evidence_log.i18n.moment_words import date_words
from evidence_log.i18n.source_words import cited
from evidence_log.records.assessment import Assessment, Outcome
from evidence_log.records.case_file import FiledIncident
from evidence_log.records.instant import instant, zone_named
from evidence_log.records.rule_pack import Severity, Source, SourceState
from evidence_log.reports.counts import worst_first
from evidence_log.reports.writing import Writing

_WEIGHT = {each: place for place, each in enumerate(Severity)}
_TOLD_STATES = (SourceState.IN_FORCE, SourceState.CHECK)


class Relevant(NamedTuple):
    """One assessment with those of its incidents that stand in the document, and its sources.

    `own_measure`: no text gives the number it counts to.
    """

    assessment: Assessment
    own_measure: bool
    rows: tuple[str, ...]
    possible_rows: tuple[str, ...]
    sources: tuple[Source, ...]


def relevant(writing: Writing) -> list[Relevant]:
    """What the record shows, or may, of the rules the reader deals with; the heaviest first. An alert of one's own is none."""
    assessed, wanted = writing.supplied.assessed, set(writing.edition.rules_for)
    if assessed is None:
        return []
    sources = {each.id: each for each in assessed.pack.sources}
    own = {each.id for each in assessed.pack.requirements if each.settings}
    shown = {each.reference for each in writing.incidents}
    found = []
    for outcome in (Outcome.SHOWN, Outcome.POSSIBLY):
        for each in assessed.of(outcome):
            rows, possible = _shown(each.rows, shown), _shown(each.possible_rows, shown)
            if each.severity is Severity.INFO or wanted.isdisjoint(each.authorities) or not rows + possible:
                continue
            cites = tuple(sources[name] for name in each.sources if _told(sources[name], writing))
            found.append(Relevant(each, each.requirement in own, rows, possible, cites))
    return sorted(found, key=lambda each: -_WEIGHT[each.assessment.severity])


def _told(source: Source, writing: Writing) -> bool:
    return source.state in _TOLD_STATES and (writing.edition.soft_law or not source.soft)


def _shown(rows: Iterable[str], shown: set[str]) -> tuple[str, ...]:
    """Those that stand in the document; a line of an exhibit counts with its exhibit."""
    return tuple(each for each in rows if each in shown)


def heaviest(writing: Writing, most: int) -> list[FiledIncident]:
    """So many incidents: one for each rule that is told, then those that weigh most; in the order they happened."""
    found = relevant(writing)
    weights: dict[str, int] = {}
    for each in found:
        for row in each.rows:
            weights[row] = max(weights.get(row, 0), _WEIGHT[each.assessment.severity])

    worst = worst_first(tuple(writing.incidents))
    ranked = [each.reference for each in sorted(worst, key=lambda each: -weights.get(each.reference, 0))]
    place = {each: number for number, each in enumerate(ranked)}
    firsts = (min(each.rows, key=place.__getitem__) for each in found if each.rows)
    chosen = set(list(dict.fromkeys((*firsts, *ranked)))[:most])
    return [each for each in writing.incidents if each.reference in chosen]


def sources_named(writing: Writing, names: Iterable[str]) -> list[Source]:
    """Sources of the pack by their ids, those in force on the day the document was made."""
    assessed = writing.supplied.assessed
    if assessed is None:
        return []
    today = instant(writing.made_at).astimezone(zone_named(writing.case.zone)).date()
    known = {each.id: each for each in assessed.pack.sources}
    found = [known[name] for name in names if name in known]
    return [each for each in found if each.holds_on(today) and each.state in _TOLD_STATES]


def with_law(writing: Writing, key: str, **values: object) -> str:
    """A text of the edition with the provisions it rests on, as the pack has them."""
    said = writing.t(key, **values)
    sources = sources_named(writing, writing.edition.cites.get(key, ()))
    if not sources:
        return said
    return writing.t("with-law", said=said, law=writing.listed(provisions(writing, sources)))


def provisions(writing: Writing, sources: Iterable[Source]) -> list[str]:
    """Instruments with their articles, each instrument once; until when it held where it holds no more."""
    by_instrument: dict[str, list[str]] = {}
    for each in sources:
        name = cited(_whole(each), writing.texts)
        if each.until is not None:
            name = writing.t("provision-until", name=name, day=date_words(each.until, writing.texts))
        articles = by_instrument.setdefault(name, [])
        words = each.article_words
        if words is not None and words(writing.texts.language) not in articles:
            articles.append(words(writing.texts.language))
    return [
        writing.t("provision", name=name, articles=writing.listed(articles)) if articles else name
        for name, articles in by_instrument.items()
    ]


def _whole(source: Source) -> Source:
    return source if source.article is None else replace(source, article=None)
