"""What a court asks of each recording besides its sheet: who speaks, when, where the original is; and a statement to sign."""

from evidence_log.records.case_file import FiledExhibit, FiledIncident
from evidence_log.reports.blocks.signature import lay_blanks
from evidence_log.reports.paper.plan import POINT, Fact
from evidence_log.reports.relevant import with_law
from evidence_log.reports.writing import BLANK, Writing


def recording_statement(writing: Writing, filed: FiledExhibit) -> None:
    """Facts that are known, lines for the others, the statement, the lines to sign on."""
    flow, t = writing.flow, writing.t
    belongs = next((each for each in writing.incidents if each.reference == filed.exhibit.incident), None)
    flow.subtitle(t("recording.heading"))
    facts = [
        Fact(t("recording.parties"), _parties(writing, belongs)),
        Fact(t("recording.time"), BLANK if belongs is None else writing.when(belongs.incident.occurred)),
        Fact(t("recording.place"), BLANK),
        Fact(t("recording.medium"), with_law(writing, "recording.medium-shown")),
    ]
    flow.facts(facts, label=112.0, after=3.0)
    flow.paragraph(t("recording.statement", reference=filed.reference), POINT._replace(indent=0.0), after=0.0)
    lay_blanks(writing, ("sign-signature", "sign-date"))


def _parties(writing: Writing, belongs: FiledIncident | None) -> str:
    """Who took part, as far as was written down; a number alone does not say who speaks."""
    own = writing.named("complainant") or writing.t("maker")
    if belongs is None:
        return f"{own}; {BLANK}"
    other = belongs.incident.who or writing.t("recording.somebody")
    numbers = writing.listed(belongs.incident.numbers)
    return writing.t("recording.between", own=own, other=f"{other} {numbers}".strip())
