"""Editions as data: which blocks, in which order, for whom. Unknown keys are refused."""

import tomllib
from enum import StrEnum
from functools import cache
from importlib.resources import files

import msgspec

from evidence_log.errors import UnknownEdition
from evidence_log.records.case import Jurisdiction
from evidence_log.records.clock import Language
from evidence_log.records.learned import learned
from evidence_log.records.record import Record
from evidence_log.records.step import StepKind
from evidence_log.reports.edition_parts import Field, FormStep, Quoted, Telling

EDITIONS = (
    "police",
    "police-cn",
    "police-uk",
    "police-in",
    "complaint-cn",
    "report-cn",
    "ombudsman-uk",
    "cfpb-us",
    "ombudsman-in",
    "regulator",
    "chronology",
    "court-cn",
    "declaration-us",
    "privacy-cn",
    "authority-cn",
    "lawyer",
    "contact",
)


class Reaches(StrEnum):
    """Whether the document comes before the other side's eyes."""

    YES = "yes"
    MAY = "may"
    NO = "no"


class Block(StrEnum):
    """The blocks there are; `reports.make` knows who draws them."""

    HEAD = "head"
    TITLE = "title"
    COVER = "cover"
    REQUESTS = "requests"
    FORM = "form"
    LETTER = "letter"
    PARTICULARS = "particulars"
    PARTIES = "parties"
    CONTACTS = "contacts"
    DEBT = "debt"
    SUMMARY = "summary"
    CONTENTS = "contents"
    ASSESSMENTS = "assessments"
    WORST = "worst"
    STANDING = "standing"
    PROVISIONS = "provisions"
    SECRECY = "secrecy"
    ANNEX = "annex"
    CHRONOLOGY = "chronology"
    PATTERNS = "patterns"
    LISTING = "listing"
    GAPS = "gaps"
    STEPS = "steps"
    INCIDENTS = "incidents"
    EXHIBITS = "exhibits"
    EXHIBIT_LIST = "exhibit-list"
    EVIDENCE_CATALOGUE = "evidence-catalogue"
    COLLECTION_REQUEST = "collection-request"
    ELECTRONIC_DATA = "electronic-data"
    CITED = "cited"
    CUSTODY = "custody"
    AMENDMENTS = "amendments"
    METHOD = "method"
    STATEMENT = "statement"
    FACTS = "facts"
    DECLARATION = "declaration"
    CERTIFICATE = "certificate"
    INTEGRITY = "integrity"
    CHECK = "check"
    SIGNATURE = "signature"


class Addressee(StrEnum):
    """The field of the case that names whom it is addressed to."""

    POLICE_STATION = "police_station"
    LENDER = "lender"
    AGENCY = "agency"


class Asked(StrEnum):
    """What an authority asks for; `reports.missing` knows how to see whether it is there.

    Some of it never stands in the record and is written on paper by hand.
    """

    COMPLAINANT = "complainant"
    CONTACT = "contact"
    IDENTITY = "identity"
    RESPONDENT = "respondent"
    LENDER = "lender"
    AGENCY = "agency"
    POLICE_STATION = "police-station"
    CONTRACT = "contract"
    AMOUNT = "amount"
    TIMES = "times"
    EXACT_WORDS = "exact-words"
    IMPACT = "impact"
    WITNESSES = "witnesses"
    EXHIBITS = "exhibits"
    CONSENT = "consent"
    TRANSCRIPTS = "transcripts"
    PROVES = "proves"
    CARRIER = "carrier"
    STOP_REQUEST = "stop-request"
    EARLIER_REPORTS = "earlier-reports"
    COMPLAINED_FIRST = "complained-first"
    THEIR_NUMBER = "their-number"
    THEIR_REPLY = "their-reply"
    SIGNATURE = "signature"
    PRACTICAL_NEEDS = "practical-needs"
    PARENTAGE = "parentage"
    DEVICES = "devices"
    REPORT_NUMBER = "report-number"


class Part(StrEnum):
    """What the summary is made of."""

    CONDUCT = "conduct"
    ASKED = "asked"
    WORST = "worst"
    COUNTS = "counts"
    DANGER = "danger"
    REPORTED = "reported"


# What is held against the rules of the place.
_BY_RULES = frozenset((Block.ASSESSMENTS, Block.STANDING, Block.PROVISIONS, Block.CITED))
# What tells of an exhibit by its number.
OF_EXHIBITS = frozenset(
    (
        Block.EXHIBITS,
        Block.EXHIBIT_LIST,
        Block.CUSTODY,
        Block.EVIDENCE_CATALOGUE,
        Block.ELECTRONIC_DATA,
        Block.CERTIFICATE,
    )
)
# What can be said before anything was written down: who one is, who acts for one, what one asks.
_WITHOUT_INCIDENTS = frozenset(
    (
        Block.HEAD,
        Block.TITLE,
        Block.LETTER,
        Block.PARTICULARS,
        Block.REQUESTS,
        Block.CONTACTS,
        Block.CITED,
        Block.SIGNATURE,
    )
)


class Particular(StrEnum):
    """What a form asks of the two sides at its head. What is not known, or never kept, is a line to write on."""

    COMPLAINANT = "complainant"
    IDENTITY = "identity"
    CONTACT = "contact"
    RELATION = "relation"
    RESPONDENT = "respondent"
    HANDLES = "handles"
    LENDER = "lender"
    LENDER_ADDRESS = "lender-address"
    AGENCY = "agency"
    PLATFORM = "platform"
    CONTRACT = "contract"
    COMPLAINED = "complained"
    ELSEWHERE = "elsewhere"
    COURT = "court"
    MATTER = "matter"
    REPRESENTATIVE = "representative"
    REPRESENTATIVE_IDENTITY = "representative-identity"
    REPRESENTATIVE_CONTACT = "representative-contact"


class Caps(Record, frozen=True):
    """How much of something is shown, letters as Chinese ones: Latin letters are half as wide.

    `pages_before_exhibits`: what stands before the annex, or all of it where there is none, is cut to so many pages, and
    each of its tables to `front_rows`.
    `attachment_bytes`: what the reader's form takes, as last seen.
    """

    worst_words: int
    quoted_letters: int
    excerpt_letters: int
    named_rows: int = 12
    named_steps: int = 6
    named_numbers: int = 40
    message_letters: int = 1200
    contents_entries: int = 0
    recent_days: int = 30
    front_rows: int = 40
    pages_before_exhibits: int | None = None
    attachment_bytes: int | None = None


class Edition(Record, frozen=True):
    """One edition as its file has it.

    `jurisdictions` are those its reader belongs to, none for any. `addressee` is the field of the case that names the
    reader; where there is none, or it is empty, the wording does. `wording` are catalogs that are asked after the
    edition's own and before the one all share. `asks` is what its reader wants to know, `requests` what is asked of the
    reader: each a text `request.<name>`. `summary` is what stands in the summary, in that order; `danger` are tags that
    are counted there. `both`: whether it can be had in both languages at once.
    `office_language` is the one its reader works in: in any other the document says that it is a copy for reading.
    `marks`: exhibits also carry the mark they have with the police of England and Wales. `wait_days` is how long the
    firm has to answer before the reader takes it. `fields` are asked where it is handed in as text, those of `form` where
    none are named; `call_enters` is the step a call to its reader is entered as.

    `particulars` are asked of the two sides at the head of a form, `paragraphs` are those of a letter, each a text
    `paragraph.<name>`. `rules_for` are the authorities of a rule pack whose rules are told, with `soft_law` standards and
    the rules of a trade too; `clocks` the clocks of one. `cites` names for a text the sources of the pack it rests on.
    `signs` are the lines to write on, `received` whether there are some for the reader. `originals`: whether a list of
    evidence says of each what is original and what a copy. `recordings_apart`: a recording begins a page of its own and
    carries a statement to sign.
    """

    edition: str
    languages: tuple[Language, ...]
    reaches_respondent: Reaches
    blocks: tuple[Block, ...]
    caps: Caps
    both: bool = False
    jurisdictions: tuple[Jurisdiction, ...] = ()
    addressee: Addressee | None = None
    wording: tuple[str, ...] = ()
    asks: tuple[Asked, ...] = ()
    particulars: tuple[Particular, ...] = ()
    requests: tuple[str, ...] = ()
    summary: tuple[Part, ...] = (Part.ASKED, Part.WORST, Part.COUNTS, Part.DANGER, Part.REPORTED)
    danger: tuple[str, ...] = (
        *("weapon", "violence", "hit", "strangled"),
        *(
            "threat-kill",
            "threat-serious-harm",
            "threat-harm",
            "threat-violence",
            "threat-rape",
            "threat-fire",
        ),
        *("threat-person", "threat-child-elder", "threat-child", "threat-relative"),
    )
    office_language: Language | None = None
    marks: bool = False
    form: tuple[FormStep, ...] = ()
    telling: Telling | None = None
    quotes: dict[str, Quoted] = msgspec.field(default_factory=dict)
    wait_days: int | None = None
    fields: tuple[Field, ...] = ()
    call_enters: StepKind = StepKind.COMPLAINT
    paragraphs: tuple[str, ...] = ()
    rules_for: tuple[str, ...] = ()
    clocks: tuple[str, ...] = ()
    cites: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    signs: tuple[str, ...] = ("sign-name", "sign-signature", "sign-date", "sign-copies")
    received: bool = True
    soft_law: bool = True
    originals: bool = False
    recordings_apart: bool = False

    @property
    def catalogs(self) -> tuple[str, ...]:
        """Where its texts are looked for, one after the other."""
        return (f"edition_{self.edition.replace('-', '_')}", *self.wording, "document", "document_parts")

    @property
    def asked(self) -> tuple[FormStep, ...]:
        """What it answers as text, step by step; nothing where nobody asks field by field."""
        return (FormStep("", self.fields),) if self.fields else self.form

    @property
    def declares(self) -> bool:
        """Whether there is something in it that can be declared."""
        return Block.SIGNATURE in self.blocks or Block.DECLARATION in self.blocks

    @property
    def front(self) -> tuple[Block, ...]:
        """The blocks before the annex, all of them where there is none."""
        return self.blocks[: self.blocks.index(Block.ANNEX)] if Block.ANNEX in self.blocks else self.blocks

    @property
    def annexes(self) -> tuple[Block, ...]:
        """The blocks behind the front, the annex's own head first."""
        return self.blocks[len(self.front) :]

    @property
    def tells_rules(self) -> bool:
        """Whether it says what the rules of the place say."""
        return bool(self.cites) or not _BY_RULES.isdisjoint(self.blocks)

    @property
    def tells_incidents(self) -> bool:
        """Whether it is about what happened; an authority for a relative is wanted before anything was written down."""
        return not _WITHOUT_INCIDENTS.issuperset(self.blocks)

    @property
    def tells_exhibits(self) -> bool:
        """Whether exhibits stand in it."""
        return not OF_EXHIBITS.isdisjoint(self.blocks)


@cache
def edition_named(name: str) -> Edition:
    """Return the edition; raises UnknownEdition."""
    if name not in EDITIONS:
        raise UnknownEdition(edition=name, known=" ".join(EDITIONS))
    text = files("evidence_log.reports").joinpath(f"editions/{name}.toml").read_text(encoding="utf-8")
    return read_edition(text)


def read_edition(text: str) -> Edition:
    """Read an edition from its file's text; ValueError for an unknown key or value."""
    return msgspec.convert(tomllib.loads(text), learned(Edition))
