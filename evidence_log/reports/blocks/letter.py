"""The paragraphs of a letter: what is not known is a line to write on."""

from collections import Counter

from evidence_log.records.incident import Contacted
from evidence_log.reports.counts import reached_others
from evidence_log.reports.paper.plan import Style
from evidence_log.reports.relevant import with_law
from evidence_log.reports.writing import Writing

_WORDS = Style(size=10.0, leading=17.0)
_BLANK = "_" * 20


def letter(writing: Writing) -> None:
    """Each paragraph of the edition, filled in with what the record says."""
    values = _values(writing)
    for each in writing.edition.paragraphs:
        key = f"paragraph.{each}"
        if each == "others" and not values["others"]:
            continue
        writing.flow.paragraph(with_law(writing, key, **values), _WORDS, after=5.0)


def _values(writing: Writing) -> dict[str, str]:
    """What a paragraph can be filled in with. Nobody is named who was reached: only how they stand to the person."""
    reached = Counter(
        each.incident.contacted
        for each in writing.incidents
        if each.incident.contacted and reached_others(each)
    )
    whom = [writing.word(f"contacted.{each.value}") for each in Contacted if reached[each]]
    return {
        "name": writing.named("complainant") or _BLANK,
        "contract": writing.named("contract") or _BLANK,
        "others": writing.listed(whom),
        "times": str(reached.total()),
    }
