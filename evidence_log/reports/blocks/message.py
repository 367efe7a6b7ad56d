"""The words of a message below its sheet, cut after so many letters; what is left out is counted."""

from evidence_log.records.case_file import FiledExhibit
from evidence_log.reports.messages import message_words, shortened
from evidence_log.reports.paper.operations import SMALL
from evidence_log.reports.paper.plan import TINY, Style
from evidence_log.reports.writing import Writing

_WORDS = Style(size=SMALL, leading=12.5, indent=10.0)


def message(writing: Writing, filed: FiledExhibit) -> None:
    """Who, when and what as it stands there; who is reached where is withheld in what the other side may read."""
    words, read = message_words(filed), filed.text
    if words is None or read is None:
        return
    flow, t = writing.flow, writing.t
    told = words
    if not writing.whole_told:
        told = writing.reached.without(words, filed, instead=t("withheld-here"))
    shown = shortened(told, writing.edition.caps.message_letters)
    flow.space(4.0)
    tool = f"{read.extracted.tool} {read.extracted.tool_version}"
    said = [t("message-words", tool=tool), *([t("message-withheld")] if told != words else [])]
    flow.paragraph(writing.sentences(said), TINY, after=2.0, leads=True)
    with flow.tagged("BlockQuote"):
        for part in "\n".join(shown.lines).strip().split("\n\n"):
            flow.paragraph(part, _WORDS)
    if shown.left or not shown.whole:
        key = "message-left" if shown.whole else "message-left-at-least"
        flow.paragraph(t(key, n=shown.left, reference=filed.reference), TINY, after=1.0)
