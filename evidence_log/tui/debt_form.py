"""What is asked of a debt as a short form, and what its answers become. Pure."""

from typing import Any

from evidence_log.i18n.debt_words import with_names
from evidence_log.i18n.moment_words import moment_words
from evidence_log.i18n.texts import Texts
from evidence_log.i18n.visible import storable, visible_line
from evidence_log.records.case_file import FiledDebt
from evidence_log.records.debt import Debt, Purpose
from evidence_log.records.debt_words import DebtWords
from evidence_log.records.words import Words, same_in_both
from evidence_log.tui.said import Asked, Claimed

_NOT_SAID = ""
_REASON = "reason"
_BY_NAME = ("lender", "agency", "claimed_by")
_PURPOSES = tuple(each.value for each in Purpose)


def asked_of_debt(known: FiledDebt | None, claimed: Claimed, texts: Texts, zone: str) -> tuple[Asked, ...]:
    """A debt somebody claims; where one is known, what is claimed now, and why that changes."""
    stands = {} if known is None else _stands(named(known, claimed).debt, texts, zone)
    offered = tuple(each.party.name for each in claimed.parties if _draws_as_it_is(each.party.name))

    def line(name: str) -> Asked:
        return Asked(name, stands.get(name, ""), offered=offered if name in _BY_NAME else ())

    first = (
        line("lender"),
        *_kinds(claimed, stands),
        *map(line, ("agency", "contract", "amount", "claimed_by")),
    )
    hours = map(line, ("hours", "hours_from", "hours_until"))
    purpose = Asked("purpose", stands.get("purpose", _NOT_SAID), (_NOT_SAID, *_PURPOSES), "debt.purpose")
    asked = (*first, line("since"), *hours, purpose, line("note"))
    return asked if known is None else (*asked, Asked(_REASON))


def debt_told(said: dict[str, str], asked: tuple[Asked, ...]) -> tuple[DebtWords, frozenset[str], str | None]:
    """The debt in words, which of them differ from what stood there, and why."""
    before = {each.name: each.value for each in asked if each.name != _REASON}
    given = frozenset(name for name, value in before.items() if said[name].strip() != value.strip())
    told: dict[str, Any] = {name: storable(said[name]).strip() or None for name in given}
    if told.get("purpose") is not None:
        told["purpose"] = Purpose(told["purpose"])
    return DebtWords(**told), given, storable(said.get(_REASON, "")).strip() or None


def named(filed: FiledDebt, claimed: Claimed) -> FiledDebt:
    """The debt with the names of the parties it speaks of."""
    return with_names(filed, claimed.parties, numbered=False)


def lender_label(name: str, claimed: Claimed) -> Words:
    """What the rules call such a lender; its own name where they know none."""
    return next((each.label for each in claimed.lenders if each.id == name), same_in_both(name))


def _stands(debt: Debt, texts: Texts, zone: str) -> dict[str, str]:
    """What stands in the fields. What nobody touches stays as it is, whatever it reads like here."""
    hours = debt.hours
    known = {
        **{name: getattr(debt, name) for name in (*_BY_NAME, "lender_kind", "contract", "note")},
        "amount": debt.amount and debt.amount.told,
        "since": debt.since and moment_words(debt.since, texts, zone=zone),
        "hours": hours and f"{hours.from_}-{hours.to}",
        "hours_from": hours and hours.begins,
        "hours_until": hours and hours.ends,
        "purpose": debt.purpose and debt.purpose.value,
    }
    return {name: value for name, value in known.items() if value}


def _kinds(claimed: Claimed, stands: dict[str, str]) -> tuple[Asked, ...]:
    """The kinds of lender the rules know; none where no rules come with the program."""
    kinds = [each.id for each in claimed.lenders]
    stood = stands.get("lender_kind", _NOT_SAID)
    kinds += [stood] if stood and stood not in kinds else []
    labels = tuple(lender_label(each, claimed) for each in kinds)
    return (Asked("lender_kind", stood, (_NOT_SAID, *kinds), labels=(None, *labels)),) if kinds else ()


def _draws_as_it_is(name: str) -> bool:
    return visible_line(name) == name
