"""A rule pack: the rules of one jurisdiction as data, with what each rests on. The page is docs/formats/rule-pack.md.

A pack is read, never entered in the ledger and never hashed: its days and times stand as days and times.
"""

from datetime import date
from enum import StrEnum

import msgspec

from evidence_log.records.any_check import AnyCheck
from evidence_log.records.case import Jurisdiction
from evidence_log.records.check import Where
from evidence_log.records.clock import Language
from evidence_log.records.incident import Kind
from evidence_log.records.instant import zone_named
from evidence_log.records.pack_help import Checklist, HelpLine, Letter
from evidence_log.records.pack_routes import Authority, Clock, Order, Route
from evidence_log.records.quote_mark import Mark
from evidence_log.records.record import Record
from evidence_log.records.words import Words, same_in_both


class SourceState(StrEnum):
    """What the text is today, as far as is known."""

    IN_FORCE = "in-force"
    DRAFT = "draft"
    CHECK = "check"
    REPEALED = "repealed"


class Source(Record, frozen=True):
    """One text a requirement may cite.

    Either `quote`, its exact words in the original language, or `paraphrase`, what it is said to say. `rendering` is
    the quote in the other language, ours. `from` and `until` are the days it is in force, both included. `soft` is a
    standard or the rules of a trade: one does not conform to it, one does not break it. `version` names the text that
    was read where it is not today's; `unsure` says what is not known of it, and is printed with it.
    """

    id: str
    instrument: Words
    body: Words
    quote_mark: Mark
    article: Words | str | None = None
    from_: date | None = msgspec.field(name="from", default=None)
    until: date | None = None
    state: SourceState = SourceState.IN_FORCE
    soft: bool = False
    lenders: tuple[str, ...] = ()
    quote: str | None = None
    rendering: str | None = None
    paraphrase: Words | None = None
    address: str | None = None
    read_on: date | None = None
    carriers: int | None = None
    version: Words | None = None
    unsure: Words | None = None

    @property
    def article_words(self) -> Words | None:
        """The article in both languages; None where its number is not known."""
        return same_in_both(self.article) if isinstance(self.article, str) else self.article

    def holds_on(self, day: date) -> bool:
        """Whether it is in force that day."""
        return (self.from_ is None or self.from_ <= day) and (self.until is None or day <= self.until)


class Severity(StrEnum):
    """How heavy it weighs, lightest first."""

    INFO = "info"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"


class Tag(Record, frozen=True):
    """A word an incident may carry, and the question by which it is asked. `kinds`: those it may matter for."""

    id: str
    label: Words
    question: Words
    kinds: tuple[Kind, ...]

    def __post_init__(self) -> None:
        """Refuse a tag that is never asked."""
        if not self.kinds:
            raise ValueError('kinds = ["call"]')


class About(StrEnum):
    """What a circumstance is one of."""

    MATTER = "matter"
    DEBT = "debt"
    YOU = "you"
    OTHER_SIDE = "other-side"


class Choice(Record, frozen=True):
    """One answer."""

    id: str
    label: Words


class Circumstance(Record, frozen=True):
    """A fact of the whole matter, asked once: who collects, how one is related. Without `choices` it is a day.

    `own_word`: told only if somebody wants to; it is never asked twice and never guessed.
    """

    id: str
    question: Words
    about: About
    choices: tuple[Choice, ...] = ()
    own_word: bool = False


class Unknown(StrEnum):
    """What becomes of a requirement while a circumstance is not known."""

    POSSIBLY = "possibly"
    CANNOT_TELL = "cannot-tell"
    SILENT = "silent"


class Gate(Record, frozen=True):
    """A requirement applies only where the circumstance is one of these. `caveat` is said while it is not known."""

    circumstance: str
    is_: tuple[str, ...] = msgspec.field(name="is")
    unknown: Unknown = Unknown.CANNOT_TELL
    caveat: str | None = None


class Named(Record, frozen=True):
    """Words that are used in several places, under one name."""

    id: str
    words: Words


class Caveat(Named, frozen=True):
    """What is to be borne in mind. `advice` speaks to the person who keeps the record: no document says it."""

    advice: bool = False


class Kindred(Record, frozen=True):
    """A kind of lender, or a territory, by its name."""

    id: str
    label: Words


class Requirement(Record, frozen=True):
    """One rule: what is looked for, when and for whom it holds, what it rests on and who takes it.

    `from` and `until` are days of the incident, both included. `settings` names values of the check no text gives.
    `soft_law`: the measure stands in a standard or guideline. `help_first`: the help lines stand before the law.
    """

    id: str
    title: Words
    values: AnyCheck
    severity: Severity
    sources: tuple[str, ...]
    authorities: tuple[str, ...]
    where: Where = Where()
    settings: tuple[str, ...] = ()
    from_: date | None = msgspec.field(name="from", default=None)
    until: date | None = None
    lenders: tuple[str, ...] = ()
    territories: tuple[str, ...] = ()
    gates: tuple[Gate, ...] = ()
    soft_law: bool = False
    caveats: tuple[str, ...] = ()
    stronger: tuple[str, ...] = ()
    help_first: bool = False
    enabled: bool = True

    def holds_on(self, day: date) -> bool:
        """Whether it holds for something that happened that day."""
        return (self.from_ is None or self.from_ <= day) and (self.until is None or day <= self.until)


class RulePack(Record, frozen=True):
    """All of it. `checked` is the day its facts were checked, `language` that of its quotes."""

    id: str
    title: Words
    checked: date
    jurisdiction: Jurisdiction
    zone: str
    language: Language
    not_covered: tuple[Words, ...]
    notes: tuple[str, ...] = ()
    sources: tuple[Source, ...] = msgspec.field(name="source", default=())
    requirements: tuple[Requirement, ...] = msgspec.field(name="requirement", default=())
    tags: tuple[Tag, ...] = msgspec.field(name="tag", default=())
    circumstances: tuple[Circumstance, ...] = msgspec.field(name="circumstance", default=())
    lenders: tuple[Kindred, ...] = msgspec.field(name="lender", default=())
    territories: tuple[Kindred, ...] = msgspec.field(name="territory", default=())
    authorities: tuple[Authority, ...] = msgspec.field(name="authority", default=())
    routes: tuple[Route, ...] = msgspec.field(name="route", default=())
    clocks: tuple[Clock, ...] = msgspec.field(name="clock", default=())
    orders: tuple[Order, ...] = msgspec.field(name="order", default=())
    caveats: tuple[Caveat, ...] = msgspec.field(name="caveat", default=())
    strengtheners: tuple[Named, ...] = msgspec.field(name="stronger", default=())
    checklists: tuple[Checklist, ...] = msgspec.field(name="checklist", default=())
    letters: tuple[Letter, ...] = msgspec.field(name="letter", default=())
    help_lines: tuple[HelpLine, ...] = msgspec.field(name="help_line", default=())

    def __post_init__(self) -> None:
        """Refuse a zone nobody knows, and a pack that covers everything."""
        zone_named(self.zone)
        if not self.not_covered:
            raise ValueError('not_covered = [{ zh = "...", en = "..." }]')
