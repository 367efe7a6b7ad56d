"""The part of a rule pack a person leans on: help lines, letters, lists of what to bring."""

import re
from datetime import date
from enum import StrEnum

from evidence_log.records.quote_mark import Mark
from evidence_log.records.record import Record
from evidence_log.records.step import StepKind
from evidence_log.records.words import Words

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
# What a letter may ask to have filled in; each is said as claimed, or left as a line to write on.
PLACEHOLDERS = frozenset(
    {
        "complainant",
        "address",
        "phone",
        "lender",
        "agency",
        "contract",
        "numbers",
        "today",
        "first_day",
        "last_day",
        "facts",
        "third_persons",
        "reply_by",
    }
)


class HelpLine(Record, frozen=True):
    """A number somebody can call. `checked_on` stays out until a person has dialled it."""

    id: str
    number: str
    name: Words
    mark: Mark
    source: str
    hours: Words | None = None
    languages: Words | None = None
    cost: Words | None = None
    shows_on_bill: bool | None = None
    note: Words | None = None
    emergency: bool = False
    territories: tuple[str, ...] = ()
    checked_on: date | None = None


class LetterKind(StrEnum):
    """The letters there are; `report` makes each under this name."""

    STOP_REQUEST = "stop-request"
    DISPUTE = "dispute"
    LENDER_COMPLAINT = "lender-complaint"


class Letter(Record, frozen=True):
    """The words of a letter, with what has to be said of it before it is sent, and the step it becomes.

    In a paragraph `{lender}` and the like are filled in; PLACEHOLDERS are those there are.
    """

    kind: LetterKind
    title: Words
    to: Words
    paragraphs: tuple[Words, ...]
    step: StepKind
    sources: tuple[str, ...] = ()
    lenders: tuple[str, ...] = ()
    caveats: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a letter that asks for what nobody fills in, or not the same in both languages."""
        if not self.paragraphs:
            raise ValueError('paragraphs = [{ zh = "...", en = "..." }]')
        for each in self.paragraphs:
            zh, en = set(_PLACEHOLDER.findall(each.zh)), set(_PLACEHOLDER.findall(each.en))
            if unknown := sorted((zh | en) - PLACEHOLDERS):
                message = f"{{{unknown[0]}}}: {' '.join(sorted(PLACEHOLDERS))}"
                raise ValueError(message)
            if zh != en:
                raise ValueError("zh {...} = en {...}")


class Checklist(Record, frozen=True):
    """What an authority looks at, slot by slot. An empty slot is shown, never demanded."""

    id: str
    title: Words
    items: tuple[Words, ...]
    sources: tuple[str, ...]
