"""Who is who, the debt as claimed, and what is withheld."""

from evidence_log.i18n.debt_words import claim_words, claimed_fields, with_names
from evidence_log.reports.edition import Block
from evidence_log.reports.paper.plan import REMARK, Fact
from evidence_log.reports.writing import Writing


def parties(writing: Writing) -> None:
    """Who is who, the debt as claimed, the numbers that appear, and what is withheld."""
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
    claimant = case.agency or case.lender or t("other-side")
    # What a debt says, too, is told once, with the debt.
    debts = [each.debt for each in writing.case_file.debts]
    told_there = {each.contract for each in debts} | {each.amount.told for each in debts if each.amount}
    facts += [
        Fact(writing.word(f"case.{name}"), t("as-claimed", whom=claimant, value=value))
        for name in ("contract", "amount_claimed")
        if (value := getattr(case, name)) and value not in told_there
    ]
    facts += _debts(writing)
    numbers = list(dict.fromkeys(number for each in writing.incidents for number in each.incident.numbers))
    if numbers:
        facts.append(Fact(t("numbers-seen"), f"{writing.listed(numbers)}\n{t('numbers-basis')}"))
    writing.flow.facts(facts, after=3.0)
    if case.contract or case.amount_claimed:
        writing.flow.paragraph(t("not-acknowledged"), REMARK, after=0.0)
    writing.flow.paragraph(t("withheld"), REMARK)


# What is printed of a debt. Kind of lender and purpose are for rules, and the note is private.
_CLAIMED = ("lender", "agency", "contract", "amount", "claimed_by", "since", "hours")


def _debts(writing: Writing) -> list[Fact]:
    """Each debt under its number, who claims it first: nothing of it is acknowledged."""
    facts = []
    for each in writing.case_file.debts:
        filed = with_names(each, writing.case_file.parties, numbered=False)
        claimed = claimed_fields(filed.debt, writing.texts, writing.case.zone)
        shown = [
            writing.texts("debt.labelled", label=writing.texts(label), value=value)
            for label, value in claimed
            if label.rpartition(".")[2] in _CLAIMED
        ]
        facts.append(Fact(filed.reference, "\n".join([claim_words(filed.debt, writing.texts), *shown])))
    return facts
