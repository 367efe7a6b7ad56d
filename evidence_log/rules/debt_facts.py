"""Debts as a pack may ask of them: who lent and who collects, the hours that were agreed, consent to be called."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, time

from evidence_log.records.case_file import FiledDebt, FiledStep
from evidence_log.records.record import Record
from evidence_log.records.step import StepKind
from evidence_log.rules.local_time import LocalTime
from evidence_log.rules.step_facts import Whose, day_of

_TAKES_BACK = (StepKind.STOP_REQUEST, StepKind.CONTACT_PREFERENCE)


class DebtFacts(Record, frozen=True):
    """A debt as claimed: who lent and who collects, by reference or as told; the kind of lender as packs name it.

    Debts of one `group` are one to a pack that counts by debt: loans under one account number.
    """

    reference: str
    lender: str | None = None
    agency: str | None = None
    lender_kind: str | None = None
    group: str | None = None


class AgreedHours(Record, frozen=True):
    """Hours the complainant agreed to, and the debt that says so; about no one debt, they hold for all.

    From which day on may be unknown. They hold until the day they end, if they do.
    """

    row: str
    from_: time
    to: time
    begins: date | None = None
    ends: date | None = None
    debt: str | None = None


class Consent(Record, frozen=True):
    """The complainant's consent to be called, and the step or incident that says so.

    It was given at an instant (seconds since 1970 UTC; at the end of a conversation, where it was given in one) and
    received on a day; `ends` is its last day, `withdrawn` the day it was taken back, which it still covers. Without `party` or
    `debt` it is to anybody, about any.
    """

    row: str
    given: int
    received: date
    ends: date | None = None
    withdrawn: date | None = None
    party: str | None = None
    debt: str | None = None


def debts_of(filed: Iterable[FiledDebt], whose: Whose) -> tuple[DebtFacts, ...]:
    """The debts, a party by its reference where the name is one's; those of one lender under one number are a group."""
    debts = [(each, _party(each.debt.lender, whose)) for each in filed]
    numbers = Counter((lender, each.debt.contract) for each, lender in debts)
    return tuple(
        DebtFacts(
            reference=each.reference,
            lender=lender,
            agency=_party(each.debt.agency, whose),
            lender_kind=each.debt.lender_kind,
            group=each.debt.contract if numbers[lender, each.debt.contract] > 1 else None,
        )
        for each, lender in debts
    )


def debts_by_name(filed: Iterable[FiledDebt]) -> dict[str, str]:
    """Debts by their reference, and by the number of a contract that is only one's."""
    debts = list(filed)
    numbers = Counter(each.debt.contract.strip().casefold() for each in debts if each.debt.contract)
    named = {
        each.debt.contract.strip().casefold(): each.reference
        for each in debts
        if each.debt.contract and numbers[each.debt.contract.strip().casefold()] == 1
    }
    return named | {each.reference.casefold(): each.reference for each in debts}


def hours_of(filed: Iterable[FiledDebt]) -> tuple[AgreedHours, ...]:
    """The hours that were agreed, each for its debt."""
    return tuple(
        AgreedHours(
            row=each.reference,
            from_=hours.opens,
            to=hours.closes,
            begins=hours.first_day,
            ends=hours.last_day,
            debt=each.reference,
        )
        for each in filed
        if (hours := each.debt.hours) is not None
    )


def consents_of(filed: Iterable[FiledStep], local: LocalTime, whose: Whose) -> tuple[Consent, ...]:
    """Consents the other side has, one for each debt that is named; a later request that answers one takes it back.

    Of what is not known to the day, the end of doubt is taken that leaves more calls consented to.
    """
    steps = list(filed)
    found = []
    for each in steps:
        when = local.span([each.step.occurred]) if each.step.kind is StepKind.CONSENT else None
        if when is None or each.step.aware is False:
            continue
        parties = whose.get((each.step.to or "").strip().casefold(), set())
        known = day_of(each.step.aware_since, local) or date.fromordinal(when.first_day)
        found += [
            Consent(
                row=each.reference,
                given=when.begins,
                received=known,
                ends=day_of(each.step.ends, local),
                withdrawn=_taken_back(each.reference, steps, local),
                party=min(parties) if len(parties) == 1 else None,
                debt=debt,
            )
            for debt in each.step.debts or (None,)
        ]
    return tuple(found)


def _taken_back(consent: str, steps: Iterable[FiledStep], local: LocalTime) -> date | None:
    spans = [
        local.span([each.step.occurred])
        for each in steps
        if each.step.kind in _TAKES_BACK and each.step.answers == consent
    ]
    return min((date.fromordinal(each.last_day) for each in spans if each is not None), default=None)


def _party(named: str | None, whose: Whose) -> str | None:
    """A party by its reference where the name is one's, else as told."""
    if named is None:
        return None
    parties = whose.get(named.strip().casefold(), set())
    return min(parties) if len(parties) == 1 else named
