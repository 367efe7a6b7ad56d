"""What screens and desk tell each other: of an exhibit, of one that is open, of a document."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from evidence_log.records.case_file import FiledDebt, FiledParty
from evidence_log.records.party import Handle
from evidence_log.records.timeline import Tally
from evidence_log.records.words import Words

if TYPE_CHECKING:
    from evidence_log.records.fitted import Fitted
    from evidence_log.records.pack_routes import Order
    from evidence_log.records.rule_pack import Kindred
    from evidence_log.records.step import Medium
    from evidence_log.records.wanted_document import WantedDocument
    from evidence_log.reports.fields import TextField


class Said(NamedTuple):
    """Fields of an annotation that change, a file with a transcript, and whether recognised words were compared."""

    changes: dict[str, Any]
    transcript: Path | None = None
    compared: bool | None = None


class Showing(NamedTuple):
    """An exhibit that is open: by which program, and where a decrypted copy lies.

    `waits`: nobody can see when it is closed; the copy stays until it is said.
    """

    reference: str
    program: str
    copy: Path | None = None
    waits: bool = False


@dataclass(frozen=True, repr=False)
class Certificate:
    """The file of a certificate to sign with, and its passphrase, which is never shown."""

    path: Path
    passphrase: str


class Ordered(NamedTuple):
    """A document as it is asked for on its screen: what it is, and in words which incidents go in.

    `contact`: with it the page that says how people are reached; `size`, in words, is the largest its file may be.
    """

    wanted: "WantedDocument"
    since: str | None = None
    until: str | None = None
    only: tuple[str, ...] = ()
    contact: bool = False
    size: str | None = None

    @property
    def selects(self) -> bool:
        """Whether something was said of which incidents go in."""
        return bool(self.since or self.until or self.only)


class Laid(NamedTuple):
    """A file that was written: `what` it is (the document itself, a volume of it, its redacted copy, the contact page), and where it lies.

    Of a text, `fields` and `script` are what is to be copied from it, and said. `fitted`: what it leaves out to fit a size.
    """

    what: str
    reference: str
    path: Path
    size: int
    fields: "tuple[TextField, ...]" = ()
    script: tuple[str, ...] = ()
    fitted: "Fitted | None" = None


class HandedOver(NamedTuple):
    """To whom something went, when (in words; None: now), how, and a note."""

    to: str
    when: str | None = None
    by: "Medium | None" = None
    note: str | None = None


class Known(NamedTuple):
    """People and numbers that were told of lately."""

    people: tuple[str, ...]
    numbers: tuple[str, ...]


class People(NamedTuple):
    """The parties, and every number that was told of, the most often first; apart, the parties that were withdrawn."""

    parties: tuple[FiledParty, ...]
    numbers: tuple[Tally, ...]
    withdrawn: tuple[FiledParty, ...] = ()

    def of(self, number: str) -> tuple[FiledParty, ...]:
        """Whose a number is said to be."""
        handle = Handle(value=number)
        return tuple(each for each in self.parties if each.shows_up_by(handle))


class Claimed(NamedTuple):
    """The debts that are claimed, and apart those withdrawn; who is known, the kinds of lender and of order the rules know."""

    debts: tuple[FiledDebt, ...] = ()
    withdrawn: tuple[FiledDebt, ...] = ()
    parties: tuple[FiledParty, ...] = ()
    lenders: "tuple[Kindred, ...]" = ()
    orders: "tuple[Order, ...]" = ()


class Facets(NamedTuple):
    """What incidents can be narrowed down by."""

    numbers: tuple[Tally, ...]
    people: tuple[Tally, ...]
    tags: tuple[Tally, ...]


class Asked(NamedTuple):
    """One field. With `choices` it is a row of these, each called `words` and its value in the catalogs.

    A field of somebody else's words has a `question`, and for each choice its label. `several` of the choices may hold:
    the value names them with commas. It stands only while the first field of the form is one of `only`, if that says any.
    """

    name: str
    value: str = ""
    choices: tuple[str, ...] = ()
    words: str = ""
    offered: tuple[str, ...] = ()
    question: Words | None = None
    labels: tuple[Words | None, ...] = ()
    several: bool = False
    only: tuple[str, ...] = ()

    @property
    def values(self) -> tuple[str, ...]:
        """What holds of several."""
        return tuple(each for each in self.value.split(",") if each)
