"""What is asked of a step as a short form, and what its answers become. Pure.

What is asked depends on what was done: a request says how somebody may be reached, an order until when it holds.
"""

from typing import Any, NamedTuple

from evidence_log.i18n.debt_words import with_names
from evidence_log.i18n.visible import storable, visible_line
from evidence_log.records.case_file import FiledDebt, FiledStep
from evidence_log.records.incident import Contacted
from evidence_log.records.step import TOLD_STEPS, Medium, StepKind, Weekday
from evidence_log.records.step_words import StepWords
from evidence_log.records.words import Words, same_in_both
from evidence_log.tui.said import Asked, Claimed

_NOT_SAID = ""
_STEPS = tuple(each.value for each in TOLD_STEPS)
_TOLD = ("at", "to", "number", "officer", "deadline", "note", "exhibit", "answers")
_REFERENCES = ("exhibit", "answers")
_LINES = ("not_at", "hours", "not_hours", "ends", "aware_since")
_YES_OR_NO = ("in_writing", "aware")
_REQUESTS = (StepKind.STOP_REQUEST, StepKind.CONTACT_PREFERENCE)
_ORDERS = (StepKind.PROTECTION_ORDER, StepKind.WARNING)
_LETTERS = (*_REQUESTS, StepKind.DISPUTE, StepKind.CONSENT)
# Which of them each of the further fields is asked for.
_ASKED_OF: dict[str, tuple[StepKind, ...]] = {
    "by": (*_LETTERS, StepKind.COMPLAINT),
    "in_writing": _LETTERS,
    "debts": (*_LETTERS, StepKind.COMPLAINT),
    "order": _ORDERS,
    "not_by": (*_REQUESTS, *_ORDERS),
    "not_at": (*_REQUESTS, *_ORDERS),
    "not_whom": (*_REQUESTS, *_ORDERS),
    "people": (*_REQUESTS, *_ORDERS),
    "hours": (*_REQUESTS, StepKind.CONSENT),
    "not_hours": _REQUESTS,
    "not_on": _REQUESTS,
    "ends": (*_ORDERS, StepKind.CONSENT),
    "aware": (*_REQUESTS, *_ORDERS, StepKind.DISPUTE),
    "aware_since": (*_REQUESTS, *_ORDERS, StepKind.DISPUTE),
}


class Choices(NamedTuple):
    """What a further field offers: values, called `words` and the value in the catalogs or by their labels."""

    values: tuple[str, ...]
    words: str = ""
    labels: tuple[Words | None, ...] = ()
    several: bool = False


_MEDIA = tuple(each.value for each in Medium)
_FIXED = {
    "by": Choices(_MEDIA, "matter.medium"),
    "not_by": Choices(_MEDIA, "matter.medium", several=True),
    "not_on": Choices(tuple(each.value for each in Weekday), "matter.weekday", several=True),
    "not_whom": Choices(tuple(each.value for each in Contacted), "words.contacted", several=True),
}


def asked_of_step(answers: FiledStep | None, claimed: Claimed) -> tuple[Asked, ...]:
    """A step; where it answers another, that is filled in."""
    kind = StepKind.POLICE_REPORT if answers is None else StepKind.REPLY
    known = {} if answers is None else {"answers": answers.reference}
    told = (Asked(name, known.get(name, "")) for name in _TOLD)
    further = (each for name in _ASKED_OF for each in _further(name, claimed))
    return (Asked("kind", kind.value, _STEPS, "matter.step"), *told, *further)


def step_told(said: dict[str, str]) -> StepWords:
    """The step in words; its times are still to be read. Who knows since a day knows."""
    told: dict[str, Any] = {name: _told(said[name]) for name in (*_TOLD, *_LINES)}
    told |= {name: (told[name] or "").strip().upper() or None for name in _REFERENCES}
    told |= {name: None if said[name] == _NOT_SAID else said[name] == "yes" for name in _YES_OR_NO}
    told["aware"] = True if told["aware_since"] is not None else told["aware"]
    by = said["by"]
    return StepWords(
        kind=StepKind(said["kind"]),
        **told,
        by=Medium(by) if by else None,
        not_by=tuple(map(Medium, _several(said["not_by"]))),
        not_on=tuple(map(Weekday, _several(said["not_on"]))),
        not_whom=tuple(map(Contacted, _several(said["not_whom"]))),
        people=_several(storable(said["people"]).replace("，", ",").replace("、", ",")),
        debts=_several(said.get("debts", "")),
        order=_told(said.get("order", "")),
    )


def step_conflict(said: dict[str, str]) -> str | None:
    """Which text says that two answers cannot both be; None where all can."""
    if _told(said["hours"]) and (_told(said["not_hours"]) or said["not_on"]):
        return "fields.hours_twice"
    return "fields.aware_twice" if said["aware"] == "no" and _told(said["aware_since"]) else None


def _further(name: str, claimed: Claimed) -> tuple[Asked, ...]:
    """The field; none where there is nothing to choose from."""
    only = tuple(each.value for each in _ASKED_OF[name])
    if name == "people":
        names = (each.party.name for each in claimed.parties)
        return (Asked(name, offered=tuple(each for each in names if visible_line(each) == each), only=only),)
    if name in _LINES:
        return (Asked(name, only=only),)
    offered = _choices(name, claimed)
    if not offered.values:
        return ()
    not_said = not offered.several
    values = (_NOT_SAID, *offered.values) if not_said else offered.values
    labels = (None, *offered.labels) if not_said and offered.labels else offered.labels
    return (Asked(name, "", values, offered.words, labels=labels, several=offered.several, only=only),)


def _choices(name: str, claimed: Claimed) -> Choices:
    """What it offers; those that come with the record or the rules by their labels."""
    if name == "order":
        labels = tuple(each.title for each in claimed.orders)
        return Choices(tuple(each.id for each in claimed.orders), labels=labels)
    if name == "debts":
        labels = tuple(_debt_label(each, claimed) for each in claimed.debts)
        return Choices(tuple(each.reference for each in claimed.debts), labels=labels, several=True)
    return _FIXED.get(name, Choices(("yes", "no"), "matter"))


def _debt_label(filed: FiledDebt, claimed: Claimed) -> Words:
    debt = with_names(filed, claimed.parties, numbered=False).debt
    return same_in_both("  ".join(each for each in (filed.reference, debt.lender, debt.contract) if each))


def _several(words: str) -> tuple[str, ...]:
    """What was ticked or named, each once."""
    return tuple(dict.fromkeys(each.strip() for each in words.split(",") if each.strip()))


def _told(words: str) -> str | None:
    return storable(words).strip() or None
