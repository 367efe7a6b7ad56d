"""The debt as claimed by the other side: nothing of it is acknowledged."""

from functools import partial

from evidence_log.i18n.debt_words import claim_words, claimed_fields, with_names
from evidence_log.i18n.texts import Texts
from evidence_log.records.debt import Debt
from evidence_log.reports.edition import Block
from evidence_log.reports.paper.plan import REMARK, Fact
from evidence_log.reports.writing import Writing

# What is printed of a debt, and where all may be told; the note is private.
_CLAIMED = ("lender", "agency", "contract", "amount", "claimed_by", "since", "hours")
_ALL_CLAIMED = (*_CLAIMED, "lender_kind", "purpose")


def debt(writing: Writing) -> None:
    """Each debt, who claims it first; nothing at all where none is claimed."""
    facts = debt_facts(writing)
    if facts:
        writing.section(Block.DEBT)
        writing.flow.facts(facts, after=3.0)
        writing.flow.paragraph(writing.t("not-acknowledged"), REMARK)


def debt_facts(writing: Writing) -> list[Fact]:
    """What the case says of it, then each debt under its number; what a debt says is told once."""
    case, t = writing.case, writing.t
    claimant = case.agency or case.lender or t("other-side")
    debts = [each.debt for each in writing.case_file.debts]
    told_there = {each.contract for each in debts} | {each.amount.told for each in debts if each.amount}
    facts = [
        Fact(writing.word(f"case.{name}"), t("as-claimed", whom=claimant, value=value))
        for name in ("contract", "amount_claimed")
        if (value := getattr(case, name)) and value not in told_there
    ]
    return facts + _debts(writing)


def _claimed(debt: Debt, texts: Texts, *, zone: str) -> list[tuple[str, str]]:
    return claimed_fields(debt, texts, zone)


def _known_as(writing: Writing, kind: str | None) -> str | None:
    """What the rules of the place call that kind of lender; as it was typed where they do not know it."""
    pack = None if writing.supplied.assessed is None else writing.supplied.assessed.pack
    known = () if pack is None else (each for each in pack.lenders if each.id == kind)
    return next((writing.says(each.label) for each in known), kind)


def _debts(writing: Writing) -> list[Fact]:
    facts = []
    printed = _ALL_CLAIMED if writing.whole_told else _CLAIMED
    for each in writing.case_file.debts:
        filed = with_names(each, writing.case_file.parties, numbered=False)
        kind = _known_as(writing, filed.debt.lender_kind)
        claimed = writing.texts.say(partial(_claimed, filed.debt, zone=writing.case.zone))
        shown = [
            writing.labelled(writing.texts(label), kind if kind and label.endswith("lender_kind") else value)
            for label, value in claimed
            if label.rpartition(".")[2] in printed
        ]
        facts.append(
            Fact(filed.reference, "\n".join([writing.texts.say(partial(claim_words, filed.debt)), *shown]))
        )
    return facts
