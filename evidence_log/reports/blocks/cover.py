"""The cover of a long document: for whom, about whom, which time, how much, and the fingerprint in full."""

from evidence_log.i18n.two_texts import one_line
from evidence_log.reports.blocks.head import addressee, lay_pair, lay_selection
from evidence_log.reports.paper.lines import hash_lines
from evidence_log.reports.paper.operations import BOLD, LEFT, MUTE, NAVY, RED, RED_BAND, ROOM, Rule, Text
from evidence_log.reports.paper.plan import Fact, Style
from evidence_log.reports.writing import Writing

_TITLE = 28.0
_SUBTITLE = Style(size=12.0, leading=18.0, colour=MUTE)
_TO = Style(weight=BOLD, size=12.0, leading=17.0)


def cover(writing: Writing) -> None:
    """All of it above what follows: a page is not left half empty for it."""
    flow, t = writing.flow, writing.t
    with flow.title():
        flow.put(Text(LEFT, flow.y - 34.0, one_line(t("title")), BOLD, _TITLE, NAVY))
    flow.y -= 40.0
    flow.paragraph(t("subtitle"), _SUBTITLE, after=4.0)
    flow.put(Rule(LEFT, flow.y, ROOM, NAVY))
    flow.y -= 12.0
    flow.paragraph(t("to", whom=addressee(writing)), _TO, after=8.0)
    flow.facts(_facts(writing), label=120.0)
    if writing.whole_told:
        flow.callout(t("cover-private"), colour=RED_BAND, bar=RED)
    lay_selection(writing)
    lay_pair(writing)


def _facts(writing: Writing) -> list[Fact]:
    case, t, word = writing.case, writing.t, writing.word
    told = (
        (word("case.title"), case.title),
        (t("complainant"), case.complainant),
        (t("respondent"), case.respondent),
        (word("case.agency"), case.agency),
        (word("case.lender"), case.lender),
        (t("cover.period"), writing.period()),
        (t("cover.holds"), _holds(writing)),
        (t("cover.language"), writing.languages()),
        (t("case-number"), writing.case_file.case_number),
        (t("document-number"), writing.reference),
        (t("made"), writing.recorded(writing.made_at)),
        (t("zone"), case.zone),
        (t("fingerprint"), hash_lines(writing.case_file.head.root)),
    )
    return [Fact(label, value) for label, value in told if value]


def _holds(writing: Writing) -> str:
    t = writing.t
    counted = (
        ("incidents", len(writing.incidents)),
        ("exhibits", len(writing.case_file.exhibits)),
        ("steps", len(writing.steps)),
    )
    return writing.listed([t(f"cover.{name}", n=number) for name, number in counted])
