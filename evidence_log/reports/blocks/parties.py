"""Who is who, and what is withheld."""

from evidence_log.reports.edition import Block
from evidence_log.reports.paper.plan import REMARK, Fact
from evidence_log.reports.writing import Writing


def parties(writing: Writing) -> None:
    """Who is who, the numbers that appear, and what is withheld."""
    case, t = writing.case, writing.t
    writing.section(Block.PARTIES)
    told = (
        (writing.word("case.title"), case.title),
        (t("complainant"), case.complainant),
        (t("respondent"), case.respondent),
        (writing.word("case.agency"), case.agency),
        (writing.word("case.lender"), case.lender),
    )
    facts = [Fact(label, value) for label, value in told if value]
    numbers = list(dict.fromkeys(number for each in writing.incidents for number in each.incident.numbers))
    if numbers:
        facts.append(Fact(t("numbers-seen"), f"{writing.listed(numbers)}\n{t('numbers-basis')}"))
    writing.flow.facts(facts, after=3.0)
    writing.flow.paragraph(t("withheld"), REMARK)
