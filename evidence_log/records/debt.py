"""Debts: what the other side claims. Nothing here is said by the complainant, and nothing acknowledges it."""

from datetime import date
from enum import StrEnum

from evidence_log.records.hours import DayHours
from evidence_log.records.moment import Moment
from evidence_log.records.record import Record

_CODE = 3


class Purpose(StrEnum):
    """What the money was for; not said is not known."""

    PERSONAL = "personal"
    HOUSEHOLD = "household"
    BUSINESS = "business"


class ClaimedAmount(Record, frozen=True):
    """A sum in the words it was claimed in, and what could be read from them.

    `minor` counts the smallest unit of `currency` (ISO 4217): fen, pence, cents, paise. Both are null where the words
    name no one sum.
    """

    told: str
    currency: str | None = None
    minor: int | None = None

    def __post_init__(self) -> None:
        """Refuse half a reading."""
        if not self.told.strip():
            raise ValueError("an amount has words")
        if (self.currency is None) != (self.minor is None):
            raise ValueError("a sum has a currency")
        if self.currency is not None and not (
            len(self.currency) == _CODE and self.currency.isascii() and self.currency.isupper()
        ):
            raise ValueError("a currency is written CNY")
        if self.minor is not None and not 0 <= self.minor < 2**53:
            raise ValueError("an amount is not negative and fits JSON")


class AgreedHours(DayHours, frozen=True):
    """Hours both sides agreed on, from one day on and until another; null where that was not said."""

    begins: str | None = None
    ends: str | None = None

    def __post_init__(self) -> None:
        """Refuse what is no day, and an end before the beginning."""
        super().__post_init__()
        days = [date.fromisoformat(each) for each in (self.begins, self.ends) if each is not None]
        if any(each not in (self.begins, self.ends) for each in map(date.isoformat, days)):
            raise ValueError("a day is written 2026-11-23")
        if days != sorted(days):
            raise ValueError("hours end after they begin")

    @property
    def first_day(self) -> date | None:
        """From which day on."""
        return None if self.begins is None else date.fromisoformat(self.begins)

    @property
    def last_day(self) -> date | None:
        """Until which day, that day included."""
        return None if self.ends is None else date.fromisoformat(self.ends)


class Debt(Record, frozen=True):
    """A debt as claimed. `lender`, `agency` and `claimed_by` are the reference of a party, or a name as told.

    `lender_kind` is the id a rule pack has for such a lender. `since`: since when it is claimed. `note` is private.
    """

    lender: str | None = None
    agency: str | None = None
    lender_kind: str | None = None
    contract: str | None = None
    amount: ClaimedAmount | None = None
    claimed_by: str | None = None
    since: Moment | None = None
    hours: AgreedHours | None = None
    purpose: Purpose | None = None
    note: str | None = None

    def __post_init__(self) -> None:
        """Refuse a claim of nothing by nobody."""
        if not any((self.lender, self.agency, self.contract, self.amount, self.claimed_by)):
            raise ValueError("a debt says who claims it, or what")

    @property
    def claimant(self) -> str | None:
        """Who claims it: whoever was named, else who collects, else who lent."""
        return self.claimed_by or self.agency or self.lender


class DebtChange(Record, frozen=True):
    """What is claimed from now on: all of it anew, and why. What was claimed before stays."""

    debt: str
    known: Debt
    reason: str | None = None
