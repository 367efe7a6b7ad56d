"""Parts of an edition's file: words that are quoted, what a form asks step by step, how much is told in the first person."""

from datetime import date
from enum import StrEnum

from evidence_log.records.quote_mark import Mark
from evidence_log.records.record import Record


class Quoted(Record, frozen=True):
    """Words of a law or an office, exactly as they were read there; `rendering` is the quote in Chinese, ours.

    Texts of the edition can name them: `{quoted_<name>}`, `{rendered_<name>}` and `{source_<name>}`.
    """

    words: str
    rendering: str
    source: str
    mark: Mark
    read_on: date

    def __post_init__(self) -> None:
        """Refuse to quote what was not read itself."""
        if not self.mark.was_read:
            raise ValueError("mark: only VERIFIED, VERIFIED-O and VERIFIED-M are quoted")


class Field(StrEnum):
    """What forms ask; `reports.form_fields` and `reports.fields` know where each is in the record. The others are written by hand."""

    NAME = "name"
    BORN = "born"
    PARENTAGE = "parentage"
    ADDRESS = "address"
    PHONE = "phone"
    EMAIL = "email"
    CONTACT_WISH = "contact-wish"
    JOINT = "joint"
    REPRESENTATIVE = "representative"
    PRACTICAL_NEEDS = "practical-needs"
    LENDER = "lender"
    AGENCY = "agency"
    ACCUSED = "accused"
    NUMBERS_SEEN = "numbers-seen"
    OTHER_SIDE_CONTACT = "other-side-contact"
    PRODUCT = "product"
    ISSUE = "issue"
    WHOSE_DEBT = "whose-debt"
    CONTRACT = "contract"
    AMOUNT = "amount"
    KEY_FACTS = "key-facts"
    COMPLAINED = "complained"
    WAITED = "waited"
    REPLY = "reply"
    NARRATIVE = "narrative"
    PERIOD = "period"
    EFFECT = "effect"
    TRIED = "tried"
    PUT_RIGHT = "put-right"
    MONEY_LOST = "money-lost"
    COMPENSATION = "compensation"
    PUBLISH = "publish"
    ATTACHMENTS = "attachments"
    ELSEWHERE = "elsewhere"
    WITNESSES = "witnesses"
    ADDRESSEE = "addressee"
    IDENTITY = "identity"
    LENDER_ADDRESS = "lender-address"
    COUNTS = "counts"
    PROVISIONS = "provisions"
    REQUESTS = "requests"


class FormStep(Record, frozen=True):
    """One step or section of a form, a text `step.<step>` or none, and what it asks."""

    step: str
    fields: tuple[Field, ...]


class Telling(Record, frozen=True):
    """How much is told in the first person.

    `full` incidents are told in full and `lines` more on a line each, of `line_letters`, letters as Chinese ones. A
    narrative for a form has at most `narrative_letters`, counted as the form counts them; where none is known it tells
    `lines` incidents. `nameless`: names, numbers,
    accounts and addresses are left out of it.
    """

    full: int
    lines: int
    line_letters: int
    narrative_letters: int | None = None
    nameless: bool = False
