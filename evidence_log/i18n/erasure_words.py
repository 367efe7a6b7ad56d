"""What an erasure removes, what repeats it and what it does not reach: the same on every door."""

from evidence_log.i18n.debt_words import debt_line
from evidence_log.i18n.document_words import title_words
from evidence_log.i18n.matter_words import named_step, party_line
from evidence_log.i18n.record_lines import exhibit_line, incident_line
from evidence_log.i18n.texts import Texts
from evidence_log.i18n.visible import visible_line
from evidence_log.records.to_erase import Erased, ToErase


def will_go(looked: ToErase, texts: Texts) -> list[str]:
    """What will go, line by line; what belongs to a line stands further in."""
    lines = []
    if looked.incident is not None:
        lines.append(incident_line(looked.incident, texts))
        if looked.incident.amendments:
            lines.append(f"  {texts('changes.tellings-go', n=len(looked.incident.amendments))}")
    for each in looked.exhibits:
        lines.append(exhibit_line(each, texts))
        if each.derivatives:
            lines.append(f"  {texts('changes.previews-go', n=len(each.derivatives))}")
    if looked.document is not None:
        language = looked.document.document.language
        lines.append(f"{looked.reference}  {title_words(looked.document, texts)} ({language})")
    if looked.party is not None:
        lines.append(visible_line(party_line(looked.party, texts)))
    if looked.step is not None:
        lines.append(f"{looked.reference}  {visible_line(named_step(looked.step.step, texts))}")
    if looked.debt is not None:
        lines.append(visible_line(debt_line(looked.debt, texts)))
    lines += [
        f"{looked.reference}  {visible_line(capture.review.captured_at)}" for capture in looked.captures[-1:]
    ]
    return lines


def not_reached(looked: ToErase, texts: Texts) -> list[str]:
    """What repeats it and what this does not reach."""
    lines = []
    if looked.repeated_in:
        rows, first = ", ".join(looked.repeated_in), looked.repeated_in[0]
        lines.append(texts("changes.repeated", n=len(looked.repeated_in), rows=rows, first=first))
    names = [visible_line(each.exhibit.source_name) for each in looked.exhibits if each.exhibit.source_name]
    if names:
        lines.append(texts("changes.originals", names=", ".join(names)))
    lines.append(texts("changes.not-reached"))
    return lines


def erased_words(erased: Erased, reference: str, texts: Texts) -> list[str]:
    """What is gone, and what stays of it."""
    lines = [
        texts("changes.erased", n=len(erased.references), rows=", ".join(erased.references)),
        texts("changes.tombstone", reference=reference),
    ]
    return [*lines, texts("changes.unfinished")] if erased.unfinished else lines
