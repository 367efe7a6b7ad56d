"""Debts in words: always as claimed by somebody, never as owed."""

from collections.abc import Iterable, Mapping
from datetime import date

from msgspec.structs import replace

from evidence_log.i18n.moment_words import day_words, instant_words, moment_words
from evidence_log.i18n.texts import Texts
from evidence_log.records.case_file import FiledDebt, FiledParty, earlier_claims
from evidence_log.records.debt import AgreedHours, ClaimedAmount, Debt

# Currencies that have no smaller unit; the others here have a hundred of them.
_WHOLE = ("JPY",)


def with_names(filed: FiledDebt, parties: Iterable[FiledParty], *, numbered: bool = True) -> FiledDebt:
    """The same with the names of these parties; one that is not among them keeps its number.

    `numbered`: the number stands behind the name.
    """
    names = {
        each.reference: f"{each.party.name} ({each.reference})" if numbered else each.party.name
        for each in parties
        if each.withdrawal is None
    }
    return replace(
        filed,
        debt=_named(filed.debt, names),
        written=_named(filed.written, names),
        changes=tuple(replace(each, debt=_named(each.debt, names)) for each in filed.changes),
    )


def _named(debt: Debt, names: Mapping[str, str]) -> Debt:
    told = {name: getattr(debt, name) for name in ("lender", "agency", "claimed_by")}
    named = {name: names.get(value, value) for name, value in told.items() if value is not None}
    return replace(debt, **named)


def claim_words(debt: Debt, texts: Texts) -> str:
    """Who claims it, and that nobody acknowledges it: goes wherever a debt is shown."""
    return texts("debt.as-claimed", whom=debt.claimant or texts("debt.other-side"))


def sum_text(amount: ClaimedAmount) -> str | None:
    """The sum that was read, as 18640.00; None where none was."""
    if amount.minor is None:
        return None
    if amount.currency in _WHOLE:
        return str(amount.minor)
    whole, part = divmod(amount.minor, 100)
    return f"{whole}.{part:02}"


def amount_words(amount: ClaimedAmount, texts: Texts) -> str:
    """The words it was claimed in, and the sum that was read from them."""
    value = sum_text(amount)
    if value is None:
        return amount.told
    whole, _, part = value.partition(".")
    spelled = f"{int(whole):,}.{part}" if part else f"{int(whole):,}"
    return texts("debt.amount", told=amount.told, sum=f"{amount.currency} {spelled}")


def hours_words(hours: AgreedHours, texts: Texts) -> str:
    """From when to when, and on which days."""
    said = f"{hours.from_}\u2013{hours.to}"
    for name, day in (("from", hours.begins), ("until", hours.ends)):
        if day is not None:
            said = texts(f"debt.hours-{name}", hours=said, day=day_words(date.fromisoformat(day), texts))
    return said


def claimed_fields(debt: Debt, texts: Texts, zone: str) -> list[tuple[str, str]]:
    """Label and value of everything that is claimed, and of what was agreed."""
    known = {
        "lender": debt.lender,
        "agency": debt.agency,
        "lender_kind": debt.lender_kind,
        "contract": debt.contract,
        "amount": debt.amount and amount_words(debt.amount, texts),
        "claimed_by": debt.claimed_by,
        "since": debt.since and moment_words(debt.since, texts, zone=zone),
        "hours": debt.hours and hours_words(debt.hours, texts),
        "purpose": debt.purpose and texts(f"debt.purpose.{debt.purpose.value}"),
        "note": debt.note,
    }
    return [(f"debt.field.{name}", value) for name, value in known.items() if value]


def debt_fields(filed: FiledDebt, texts: Texts, zone: str) -> list[tuple[str, str]]:
    """Label and value of everything known of a debt, the claim first."""
    return [
        ("debt.field.debt", f"{filed.reference}  {claim_words(filed.debt, texts)}"),
        *claimed_fields(filed.debt, texts, zone),
        ("debt.field.recorded", instant_words(filed.recorded_at, texts, zone=zone)),
    ]


def changed_fields(
    filed: FiledDebt, texts: Texts, zone: str
) -> list[tuple[str, list[tuple[str, str | None]]]]:
    """Every change, the newest first: when and why, and what was claimed otherwise before; None for nothing."""
    found = []
    for change, before in reversed(earlier_claims(filed)):
        when = instant_words(change.recorded_at, texts, zone=zone)
        head = when if change.reason is None else texts("changes.because", when=when, reason=change.reason)
        after, told = claimed_fields(change.debt, texts, zone), claimed_fields(before, texts, zone)
        labels = [label for label, _ in told]
        other: list[tuple[str, str | None]] = [each for each in told if each not in after]
        other += [(label, None) for label, _ in after if label not in labels]
        found.append((head, other))
    return found


def debt_line(filed: FiledDebt, texts: Texts) -> str:
    """A debt on one line."""
    debt = filed.debt
    told = [debt.lender, debt.contract, None if debt.amount is None else debt.amount.told]
    said = "  ".join([filed.reference, *(each for each in told if each)])
    return texts("debt.line", told=said, claim=claim_words(debt, texts))
