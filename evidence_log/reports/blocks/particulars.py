"""What a form asks of the two sides at its head. What nobody said, or is never kept, is a line to write on."""

from collections.abc import Callable

from evidence_log.records.case_file import FiledStep
from evidence_log.records.party import Role
from evidence_log.reports.complaints import came_of_it, foremost_first
from evidence_log.reports.edition import Block, Particular
from evidence_log.reports.paper.plan import REMARK, Fact
from evidence_log.reports.writing import BLANK, Writing

_MOST_HANDLES = 10
_MOST_OTHERS = 2
_OTHER_SIDE = (Role.RESPONDENT, Role.LENDER, Role.COLLECTION_AGENCY)
_LABEL = 112.0


def particulars(writing: Writing) -> None:
    """Each under its label, in the order of the edition; then what is withheld, where the wording says so."""
    t = writing.t
    writing.section(Block.PARTICULARS)
    facts = [
        Fact(t(f"particular.{each.value}"), _value(writing, each)) for each in writing.edition.particulars
    ]
    writing.flow.facts(facts, label=_LABEL, after=3.0)
    if writing.has("particulars-note"):
        writing.flow.paragraph(t("particulars-note"), REMARK)


def _value(writing: Writing, particular: Particular) -> str:
    look = _KNOWN.get(particular)
    told = look(writing) if look else None
    if told:
        return writing.short(told) if "\n" not in told else told
    blank = f"value.{particular.value}"
    return writing.t(blank) if writing.has(blank) else BLANK


def _handles(writing: Writing) -> str | None:
    """Numbers that appear, and accounts and plates that are said to be the other side's; what that is worth."""
    numbers = [number for each in writing.incidents for number in each.incident.numbers]
    parties = [each for each in writing.case_file.parties if each.party.role in _OTHER_SIDE]
    numbers += [claim.attribution.handle.value for each in parties for claim in each.attributions]
    found = list(dict.fromkeys(numbers))
    if not found:
        return None
    shown = writing.listed([writing.short(each) for each in found[:_MOST_HANDLES]])
    if more := len(found) - _MOST_HANDLES if len(found) > _MOST_HANDLES else 0:
        shown = writing.t("handles-more", shown=shown, n=more)
    return f"{shown}\n{writing.t('numbers-basis')}"


def lender_address(writing: Writing) -> str | None:
    """Where a company of the other side is, as was written down of it."""
    name = writing.named("lender")
    parties = (each.party for each in writing.case_file.parties if each.party.role is Role.LENDER)
    return next((each.address for each in parties if each.address and each.name == name), None)


def _contract(writing: Writing) -> str | None:
    contract = writing.named("contract")
    whom = writing.named("lender") or writing.t("other-side")
    return contract and writing.t("as-claimed", value=contract, whom=whom)


def _complained(writing: Writing) -> str | None:
    """The complaint that was answered, or waits longest, and the latest others; each with what came of it."""
    first, others = (found := foremost_first(writing))[:1], found[1:]
    told = [_complaint(writing, each) for each in (*first, *others[-_MOST_OTHERS:])]
    if more := max(0, len(others) - _MOST_OTHERS):
        told.append(writing.t("complaints-more", n=more))
    return "\n".join(told) or None


def _complaint(writing: Writing, filed: FiledStep) -> str:
    step, t = filed.step, writing.t
    said = [f"{filed.reference} {writing.day(step.occurred)}"]
    said += [writing.short(step.to)] if step.to else []
    said += [t("their-number", number=writing.short(step.number))] if step.number else []
    return writing.pieces([*said, came_of_it(writing, filed)])


_KNOWN: dict[Particular, Callable[[Writing], str | None]] = {
    Particular.COMPLAINANT: lambda writing: writing.named("complainant"),
    Particular.RESPONDENT: lambda writing: writing.named("respondent"),
    Particular.LENDER: lambda writing: writing.named("lender"),
    Particular.AGENCY: lambda writing: writing.named("agency"),
    Particular.HANDLES: _handles,
    Particular.LENDER_ADDRESS: lender_address,
    Particular.CONTRACT: _contract,
    Particular.COMPLAINED: _complained,
}
