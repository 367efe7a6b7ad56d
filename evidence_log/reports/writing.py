"""What every block of a document needs: the snapshot in order, the words, the flow, the facts of this document."""

import sys
from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property, lru_cache, partial
from typing import NamedTuple

from evidence_log.i18n.moment_words import day_words, instant_words, moment_words
from evidence_log.i18n.texts import Texts
from evidence_log.i18n.two_texts import Both, TwoTexts, in_first, one_line
from evidence_log.records.assessed import Assessed
from evidence_log.records.case_file import (
    CaseFile,
    FiledExhibit,
    FiledIncident,
    FiledStep,
    in_order,
    put_forward,
    selected,
)
from evidence_log.records.clock import Language
from evidence_log.records.document import Signed
from evidence_log.records.exhibit import KeptObject, MediaState
from evidence_log.records.fitted import Fitted, Rung
from evidence_log.records.instant import instant, zone_named
from evidence_log.records.likeness import Likenesses
from evidence_log.records.moment import Moment
from evidence_log.records.party import Role, bare_number
from evidence_log.records.progress import Progress, Stage
from evidence_log.records.spelled import Spelled
from evidence_log.records.step import StepKind
from evidence_log.records.tag_labels import NO_LABELS, TagLabels
from evidence_log.records.wanted_document import Redaction, WantedDocument
from evidence_log.records.words import Words
from evidence_log.reports.counts import Counted, count_night, count_where, reached_others
from evidence_log.reports.edition import OF_EXHIBITS, Block, Edition, Reaches
from evidence_log.reports.letters.facts import Said, without_protected
from evidence_log.reports.marks import marks_of, with_marks
from evidence_log.reports.messages import Reached
from evidence_log.reports.paper.lines import excerpt, hash_groups
from evidence_log.reports.paper.plan import Flow

_SHORT_FINGERPRINT = 16
_SHEETS_TOLD = 8
# What nobody has to read to act: a checkpoint is told of under what can be checked, the others are a person's own affair.
NOT_TOLD = (StepKind.CONSENT, StepKind.HANDED_OVER, StepKind.CHECKPOINT_SENT)
_NAME_LETTERS = 60
_MOMENTS_KEPT = 16
_NAMED = ("respondent", "lender", "agency")
_ROLES = {
    "complainant": Role.COMPLAINANT,
    "respondent": Role.RESPONDENT,
    "lender": Role.LENDER,
    "agency": Role.COLLECTION_AGENCY,
}
_CLAIMED = ("lender", "agency", "contract")
_UNNUMBERED = (
    Block.HEAD,
    Block.COVER,
    Block.TITLE,
    Block.CONTENTS,
    Block.LETTER,
    Block.ANNEX,
    Block.COLLECTION_REQUEST,
)
# A line to write on.
BLANK = "_" * 40


class Pair(NamedTuple):
    """The other of two copies: its number, and for a redacted one the SHA-256 (hex) of the full one."""

    reference: str
    sha256: str | None = None


class Supplied(NamedTuple):
    """What a document is made with besides the snapshot.

    `made_at` is an instant as text; `preview` reads the kept bytes of a derivative; `labels`: what tags are called;
    `assessed`: what the rules of the place say, where any are known; `pair`: the copy made with it, the redacted or the full;
    `signed`: whose signature it is to leave room for, and `room_bytes` how many bytes that may come to; `fitted`: what it
    leaves out to fit a size; `volumes`: the numbers of the files it comes in, where there are several; `tell` hears how
    far it is.
    """

    reference: str
    made_at: str
    preview: Callable[[KeptObject], bytes]
    labels: TagLabels = NO_LABELS
    assessed: Assessed | None = None
    pair: Pair | None = None
    signed: Signed | None = None
    room_bytes: int = 0
    fitted: Fitted | None = None
    volumes: tuple[str, ...] = ()
    tell: Callable[[Progress], None] = lambda _: None


class Writing:
    """One document while it is laid out."""

    def __init__(
        self, case_file: CaseFile, wanted: WantedDocument, supplied: Supplied, *, edition: Edition, flow: Flow
    ) -> None:
        self.whole = case_file
        forward = selected(put_forward(case_file), wanted.only)
        reaches = edition.reaches_respondent is not Reaches.NO
        self.case_file = without_protected(forward, case_file) if reaches else forward
        self.case = case_file.case
        self.edition = edition
        self.wanted = wanted
        self.supplied = _of_the_readers_place(supplied, edition)
        self.texts = (
            Texts(wanted.language) if wanted.second is None else TwoTexts(wanted.language, wanted.second)
        )
        self.reference = supplied.reference
        self.made_at = supplied.made_at
        # A sheet that is laid out twice is read for once.
        self.preview = lru_cache(maxsize=1)(supplied.preview)
        # A sheet tells its moment in several places.
        self._moment = lru_cache(_MOMENTS_KEPT)(partial(_moment, self.texts, self.case.zone))
        self.labels = supplied.labels
        self.rung = Rung.WHOLE if supplied.fitted is None else supplied.fitted.rung
        self.spelled = Spelled()
        self._sheets = 0
        self.flow = flow
        self._identifiers: dict[str, str] = {}
        self._standing = {name: self._text(name) for name in ("maker", "reader")}
        self._standing |= {
            name: excerpt(self.named(name) or "", _NAME_LETTERS) or self._text(f"the-{name}")
            for name in _NAMED
        }
        self._standing |= _quotable(edition)
        self.incidents = in_order(self.case_file.incidents)
        self.whole_told = edition.reaches_respondent is Reaches.NO
        self.steps = sorted(
            (each for each in self.case_file.steps if self.whole_told or each.step.kind not in NOT_TOLD),
            key=_taken_at,
        )
        # CaseFile.exhibit walks its list; a sheet is made for each of a thousand.
        self.exhibits = {each.reference: each for each in self.case_file.exhibits}
        self.likenesses = Likenesses(self.case_file.exhibits)
        # Initials are those of a name: in a copy without names there is a line instead.
        named = None if Redaction.NAMES in wanted.redact else self.case.complainant
        self.marks = marks_of(self.exhibits, named) if edition.marks else {}
        # How many rows each table before the annex may have.
        self.most_rows = sys.maxsize

    def begin_again(self, most_rows: int) -> None:
        """Throw away what was laid out; tables before the annex get so many rows."""
        self.flow = Flow(self.flow.fonts)
        self.most_rows = most_rows
        self._sheets = 0

    def t(self, key: str, **values: object) -> str:
        """A text of the edition, or of all documents.

        It may name who made the document, who reads it, and whom it is about: maker, reader, respondent, lender, agency.
        """
        return self._text(key, **self._standing, **values)

    def _text(self, key: str, **values: object) -> str:
        identifier = self._identifiers.get(key)
        if identifier is None:
            own = f"{self.edition.catalogs[-1]}.{key}"
            known = (f"{catalog}.{key}" for catalog in self.edition.catalogs)
            identifier = next((each for each in known if self.texts.has(each)), own)
            self._identifiers[key] = identifier
        return self.texts(identifier, **values)

    def has(self, key: str) -> bool:
        """Whether the edition, or all documents, have such a text."""
        return any(self.texts.has(f"{catalog}.{key}") for catalog in self.edition.catalogs)

    def short(self, value: str) -> str:
        """A value as it is told before an annex, where room is short; whole where there is no such cap."""
        if self.edition.caps.pages_before_exhibits is None:
            return value
        return excerpt(value, self.edition.caps.quoted_letters)

    def named(self, name: str) -> str | None:
        """Who or which it is: as the case says, else as all debts say, else the only party of that role."""
        told: str | None = getattr(self.case, name)
        said, role = Said(self.case_file), _ROLES.get(name)
        if told or name not in _CLAIMED:
            return told or (said.party(role) if role else None)
        return said.claimed(name, role)

    def word(self, key: str, **values: object) -> str:
        """A word of the glossary."""
        return self.texts(f"words.{key}", **values)

    def listed(self, words: Sequence[str]) -> str:
        """Words one after the other, as the language separates them."""
        return self.texts.joined(words, lambda language: "、" if language is Language.ZH else ", ")

    def sentences(self, said: Sequence[str]) -> str:
        """Whole sentences one after the other."""
        return self.texts.joined(said, lambda language: "" if language is Language.ZH else " ")

    def labelled(self, label: str, value: str) -> str:
        """A label and its value; what a person wrote stands there once, whatever the label is said in."""
        if isinstance(label, Both) and not isinstance(value, Both):
            return f"{label.first} {label.second}: {value}"
        return self.t("labelled", label=label, value=value)

    def quoted(self, words: str) -> str:
        """Words somebody said, in the marks of the first language."""
        return in_first(self.t("said", words=words))

    def pieces(self, parts: Sequence[str]) -> str:
        """Parts of one line, each as it is said."""
        apart = ", " if self.wanted.second or self.wanted.language is Language.EN else "，"
        return apart.join(one_line(each) for each in parts if each)

    def says(self, words: Words) -> str:
        """Words that come with data."""
        return self.texts.say(lambda texts: words(texts.language))

    def said_to_be(self, number: str) -> list[str]:
        """The names of those a number is said to belong to."""
        bare = bare_number(number)
        return [
            each.party.name
            for each in self.case_file.parties
            if any(claim.attribution.handle.bare == bare for claim in each.attributions)
        ]

    def rows(self, references: Sequence[str], most: int | None = None) -> str:
        """Numbers of incidents or exhibits, cut where there are too many to read."""
        most = most or self.edition.caps.named_rows
        named = self.marked(self.texts.joined(references[:most], lambda _: ", "))
        more = len(references) - most
        return self.t("more-rows", rows=named, n=more) if more > 0 else named

    def marked(self, text: str) -> str:
        """Words of ours with the mark of each exhibit beside its number, in an edition that has marks."""
        return with_marks(text, self.marks) if self.marks else text

    def numbered(self, reference: str) -> str:
        """An exhibit's number for a narrow column, its mark below."""
        mark = self.marks.get(reference)
        return f"{reference}\n{mark}" if mark else reference

    def section(self, block: Block) -> None:
        """Open the next numbered section, or the next annex."""
        self.flow.heading(self.section_title(block), block.value)

    def section_title(self, block: Block) -> str:
        """Its heading with its number."""
        title, annexes = self.t(f"section.{block.value}"), self.drawn_annexes()
        if block in annexes:
            return self.t("annex-title", n=annexes.index(block) + 1, title=title)
        return f"{self.drawn_blocks().index(block) + 1}  {title}"

    def drawn_blocks(self) -> list[Block]:
        """The numbered sections of this document, in order."""
        unnumbered = {*_UNNUMBERED, *self.empty_blocks()}
        return [each for each in self.edition.blocks if each not in unnumbered]

    def drawn_annexes(self) -> list[Block]:
        """Those of them that stand in the annex."""
        return [each for each in self.drawn_blocks() if each in self.edition.annexes]

    def empty_blocks(self) -> set[Block]:
        """The blocks that have nothing to say in this case."""
        empty: set[Block] = set()
        if not self.case_file.exhibits:
            empty |= OF_EXHIBITS
        if Block.WORST in self.edition.blocks and len(self.incidents) <= self.most_rows:
            empty.add(Block.CHRONOLOGY)
        if not self.steps:
            empty.add(Block.STEPS)
        if not (self.case_file.debts or self.case.contract or self.case.amount_claimed):
            empty.add(Block.DEBT)
        if self.supplied.assessed is None:
            empty |= {Block.ASSESSMENTS, Block.PROVISIONS, Block.CITED}
        return empty

    def when(self, moment: Moment) -> str:
        """A time in the zone of the case."""
        return self._moment(moment)

    def day(self, moment: Moment) -> str:
        """The day a time begins on, in the zone of the case; the honest words where none is known."""
        begins = moment.begins
        if begins is None:
            return self.when(moment)
        local = begins if begins.tzinfo is None else begins.astimezone(zone_named(self.case.zone))
        return self.day_of(local.date())

    def day_of(self, day: date, *, year: bool = True) -> str:
        """A day in words."""
        return self.texts.say(lambda texts: day_words(day, texts, year=year))

    def period(self) -> str:
        """From when to when, and how many incidents."""
        if not self.known:
            return self.t("no-period", n=len(self.incidents))
        # They stand in order of their beginnings.
        first, last = (self.day(self.known[place].incident.occurred) for place in (0, -1))
        return self.t("period", first=first, last=last, n=len(self.incidents))

    @cached_property
    def known(self) -> tuple[FiledIncident, ...]:
        """The incidents of which it is known when they were, in order."""
        return tuple(each for each in self.incidents if each.incident.occurred.comparable)

    @cached_property
    def night(self) -> Counted:
        """How many began at night."""
        return count_night(self.incidents, self.case.zone)

    @cached_property
    def others(self) -> Counted:
        """How many reached somebody else."""
        return count_where(self.incidents, reached_others)

    @cached_property
    def reached(self) -> Reached:
        """Where people are reached who need care."""
        return Reached(self.whole)

    def languages(self) -> str:
        """What the document is written in."""
        return self.t("language")

    def recorded(self, text: str) -> str:
        """An instant that was recorded, in the zone of the case."""
        return self.texts.say(lambda texts: instant_words(text, texts, zone=self.case.zone))

    def duration(self, milliseconds: int) -> str:
        """A duration in words."""
        minutes, seconds = divmod(milliseconds // 1000, 60)
        if minutes:
            return self.word("minutes_seconds", m=minutes, s=seconds)
        return self.word("seconds", n=seconds)

    def tell_sheet(self) -> None:
        """Tell that one more incident or exhibit is laid out."""
        self._sheets += 1
        if self._sheets % _SHEETS_TOLD == 0:
            blocks = self.edition.blocks
            of = len(self.incidents) * (Block.INCIDENTS in blocks)
            of += len(self.exhibits) * (Block.EXHIBITS in blocks)
            self.supplied.tell(Progress(stage=Stage.LAY_OUT, done=min(self._sheets, of), of=of))

    def short_fingerprint(self) -> str:
        """The beginning of the root the document was made from."""
        return hash_groups(self.case_file.head.root[:_SHORT_FINGERPRINT])


def _moment(texts: Texts, zone: str, moment: Moment) -> str:
    return texts.say(lambda each: moment_words(moment, each, zone=zone))


def _of_the_readers_place(supplied: Supplied, edition: Edition) -> Supplied:
    """Rules of another place say nothing to this reader."""
    assessed, places = supplied.assessed, edition.jurisdictions
    if assessed is None or not places or assessed.pack.jurisdiction in places:
        return supplied
    return supplied._replace(assessed=None)


def _quotable(edition: Edition) -> dict[str, str]:
    """What the edition quotes, and where it stands."""
    found: dict[str, str] = {}
    for name, quote in edition.quotes.items():
        found |= {
            f"quoted_{name}": quote.words,
            f"rendered_{name}": quote.rendering,
            f"source_{name}": quote.source,
        }
    return found


def _taken_at(filed: FiledStep) -> tuple[float, int]:
    """Those without a known time stand where they were recorded."""
    begins = filed.step.occurred.begins if filed.step.occurred.comparable else None
    return (instant(filed.recorded_at) if begins is None else begins).timestamp(), filed.seq


_FAMILIES = {"image": "photo", "audio": "recording", "video": "video"}


def family(filed: FiledExhibit) -> str:
    """What an exhibit is called: `photo`, `recording`, `video` or `file`, by what was found in it."""
    kind = "" if filed.examination is None else filed.examination.media_type.partition("/")[0]
    shown = filed.state in (MediaState.OK, MediaState.TRUNCATED)
    return _FAMILIES.get(kind, "file") if shown else "file"
