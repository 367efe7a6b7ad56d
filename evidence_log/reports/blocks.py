"""The blocks of an edition: each lays one part of the case out on the flow."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from evidence_log.i18n.moment_words import day_words, instant_words, moment_words
from evidence_log.i18n.texts import Texts
from evidence_log.records.case_file import CaseFile, FiledExhibit, FiledIncident, in_order
from evidence_log.records.clock import Language
from evidence_log.records.exhibit import DerivativePurpose, KeptObject
from evidence_log.records.incident import Kind
from evidence_log.records.instant import instant, zone_named
from evidence_log.records.moment import Moment, Precision, TimeSource
from evidence_log.reports.counts import count_night, count_times, count_where, reached_others
from evidence_log.reports.edition import Block, Edition
from evidence_log.reports.lines import drawable, excerpt, hash_groups
from evidence_log.reports.plan import (
    BAND,
    LEFT,
    MUTE,
    NAVY,
    RED,
    RIGHT,
    ROOM,
    SMALL,
    Box,
    Cell,
    Column,
    Flow,
    Link,
    PageOf,
    Rule,
    Text,
)
from evidence_log.reports.type0 import BOLD

_ROWS_NAMED = 12
_TIGHT = 13.5


class Writing:
    """What every block needs: the snapshot in order, the words, the flow, and the facts of this document."""

    def __init__(
        self,
        case_file: CaseFile,
        *,
        edition: Edition,
        language: Language,
        reference: str,
        made_at: str,
        declared: bool,
        preview: Callable[[KeptObject], bytes],
        flow: Flow,
    ) -> None:
        self.case_file = case_file
        self.case = case_file.case
        self.edition = edition
        self.texts = Texts(language)
        self.reference = reference
        self.made_at = made_at
        self.declared = declared
        self.preview = preview
        self.flow = flow
        self.incidents = in_order(case_file.incidents)
        self.chapter = 0

    def t(self, key: str, **values: object) -> str:
        """A text of the edition."""
        return self.texts(f"{self.edition.edition}.{key}", **values)

    def word(self, key: str, **values: object) -> str:
        """A word of the glossary."""
        return self.texts(f"words.{key}", **values)

    def section(self, block: Block) -> None:
        """Open the next numbered section."""
        self.chapter += 1
        self.flow.heading(f"{self.chapter}  {self.t(f'section.{block.value}')}", block.value)

    def when(self, moment: Moment) -> str:
        """A time in the zone of the case."""
        return moment_words(moment, self.texts, zone=self.case.zone)

    def recorded(self, text: str) -> str:
        """An instant that was recorded, in the zone of the case."""
        return instant_words(text, self.texts, zone=self.case.zone)

    def fingerprint(self) -> str:
        """The short fingerprint: 16 hex digits of the root, and the document's number."""
        return f"{hash_groups(self.case_file.head.root[:16])} · {self.reference}"


def rows_named(rows: Sequence[str]) -> str:
    """Incident numbers, cut where there are too many to read."""
    named = ", ".join(rows[:_ROWS_NAMED])
    return f"{named} … ({len(rows)})" if len(rows) > _ROWS_NAMED else named


def head(writing: Writing) -> None:
    """Title, addressee, and the box with the numbers."""
    flow, t = writing.flow, writing.t
    box_width, box_height = 214.0, 88.0
    top = flow.y + 6.0
    flow.put(Box(RIGHT - box_width, top - box_height, box_width, box_height, BAND))
    facts = (
        (t("case-number"), writing.case_file.case_number),
        (t("document-number"), writing.reference),
        (t("made"), writing.recorded(writing.made_at)),
        (t("zone"), writing.case.zone),
        (t("fingerprint"), hash_groups(writing.case_file.head.root[:16])),
    )
    for number, (label, value) in enumerate(facts, start=1):
        base = top - 16.0 * number
        flow.put(Text(RIGHT - box_width + 9.0, base, drawable(label), size=7.5, colour=MUTE))
        flow.put(Text(RIGHT - box_width + 66.0, base, drawable(value), size=8.0))
    flow.put(Text(LEFT, top - 24.0, t("title"), BOLD, 23.0, NAVY))
    flow.put(Text(LEFT, top - 44.0, t("subtitle"), size=10.5, colour=MUTE))
    whom = writing.case.police_station or t("to-police")
    for number, line in enumerate(flow.lines(t("to", whom=whom), BOLD, 10.5, ROOM - box_width - 16.0)[:2]):
        flow.put(Text(LEFT, top - 67.0 - 14.0 * number, line, BOLD, 10.5))
    flow.y = top - box_height - 8.0


def parties(writing: Writing) -> None:
    """Who is who, the debt as claimed, the numbers that appear, and what is withheld."""
    case, t = writing.case, writing.t
    writing.section(Block.PARTIES)
    named = ("title", "complainant", "respondent", "agency", "lender", "contract", "amount_claimed")
    pairs = [(writing.word(f"case.{name}"), value) for name in named if (value := getattr(case, name))]
    numbers = list(dict.fromkeys(number for each in writing.incidents for number in each.incident.numbers))
    if numbers:
        pairs.append((t("numbers-seen"), f"{', '.join(numbers)}\n{t('numbers-basis')}"))
    writing.flow.facts(pairs)
    if case.contract or case.amount_claimed:
        writing.flow.paragraph(t("debt-as-claimed"), size=SMALL, leading=12.5, colour=MUTE, after=2.0)
    writing.flow.paragraph(t("withheld"), size=SMALL, leading=12.5, colour=MUTE)


def summary(writing: Writing) -> None:
    """Counts, what they rest on, words said, and what is asked."""
    flow, t, filed = writing.flow, writing.t, writing.incidents
    writing.section(Block.SUMMARY)
    flow.paragraph(_period(writing), after=6.0)
    _tiles(writing)
    for sentence in _sentences(writing):
        flow.paragraph(f"· {sentence}", indent=2.0, leading=_TIGHT, after=0.0)
    flow.space(4.0)
    flow.callout(t("conduct"))
    said = [each for each in filed if each.incident.said]
    worst = sorted(said, key=lambda each: each.incident.kind is not Kind.THREAT)
    if worst:
        flow.paragraph(t("said-heading"), font=BOLD, colour=NAVY, after=1.0)
        for each in worst[: writing.edition.caps.worst_words]:
            words = excerpt(each.incident.said or "", writing.edition.caps.excerpt_letters)
            _linked_line(writing, f"{t('said', words=words)}  {each.reference}", each.reference)
        flow.space(5.0)
    flow.paragraph(t("ask-heading"), font=BOLD, colour=NAVY, after=1.0)
    flow.paragraph(t("ask"), leading=_TIGHT)


def _linked_line(writing: Writing, text: str, anchor: str) -> None:
    flow = writing.flow
    begin, page = flow.y, len(flow.pages)
    flow.paragraph(text, indent=8.0, leading=_TIGHT, after=0.0)
    if len(flow.pages) == page:
        flow.put(Link(LEFT, flow.y, ROOM, begin - flow.y, anchor))


def _period(writing: Writing) -> str:
    zone = zone_named(writing.case.zone)
    known = [each.incident.occurred for each in writing.incidents if each.incident.occurred.comparable]
    begins = [moment.begins for moment in known if moment.begins is not None]
    ends = [moment.ends for moment in known if moment.ends is not None]
    if not begins or not ends:
        return writing.t("no-period", n=len(writing.incidents))
    first = day_words(min(begins).astimezone(zone).date(), writing.texts)
    last = day_words(max(ends).astimezone(zone).date(), writing.texts)
    return writing.t("period", first=first, last=last, n=len(writing.incidents))


def _tiles(writing: Writing) -> None:
    flow, filed = writing.flow, writing.incidents
    counted = [("all", len(filed))]
    counted += [
        (kind.value, number)
        for kind in Kind
        if (number := count_where(filed, lambda each, kind=kind: each.incident.kind is kind).number)  # type: ignore[misc]
    ]
    counted.append(("night", count_night(filed, writing.case.zone).number))
    counted.append(("third", count_where(filed, reached_others).number))
    gap, height = 7.0, 46.0
    width = (ROOM - gap * (len(counted) - 1)) / len(counted)
    flow.need(height + 6.0)
    for place, (name, number) in enumerate(counted):
        x = LEFT + place * (width + gap)
        red = name in ("threat", "night")
        flow.put(Box(x, flow.y - height, width, height, BAND))
        flow.put(Text(x + 8.0, flow.y - 23.0, str(number), BOLD, 17.0, RED if red else NAVY))
        flow.put(Text(x + 8.0, flow.y - 38.0, writing.t(f"count.{name}"), size=7.5, colour=MUTE))
    flow.y -= height + 8.0


def _sentences(writing: Writing) -> list[str]:
    t, filed = writing.t, writing.incidents
    night = count_night(filed, writing.case.zone)
    times = count_times(filed)
    third = count_where(filed, reached_others)
    visits = count_where(filed, lambda each: each.incident.kind is Kind.VISIT)
    visitors = count_where(filed, lambda each: each.incident.visitors is not None)
    said: list[str] = []
    if night.number:
        said.append(t("fact.night", n=night.number, of=night.out_of, rows=rows_named(night.rows)))
    if times.number:
        said.append(t("fact.count", n=times.number, rows=rows_named(times.rows)))
    if visits.number and visitors.number:
        said.append(t("fact.visits", n=visits.number, rows=rows_named(visitors.rows)))
    if third.number:
        said.append(t("fact.third", n=third.number, rows=rows_named(third.rows)))
    exhibits = writing.case_file.exhibits
    if exhibits:
        photos = sum(family(each) == "photo" for each in exhibits)
        recordings = sum(family(each) == "recording" for each in exhibits)
        amounts = {
            "photos": writing.word("photos", n=photos),
            "recordings": writing.word("recordings", n=recordings),
            "files": writing.word("files", n=len(exhibits) - photos - recordings),
        }
        said.append(t("fact.exhibits", n=len(exhibits), **amounts))
    return said


def contents(writing: Writing) -> None:
    """Sections with links; the page numbers are filled in when the pages are painted."""
    flow = writing.flow
    blocks = [each for each in writing.edition.blocks if each not in (Block.HEAD, Block.CONTENTS)]
    if not writing.case_file.exhibits:
        blocks = [each for each in blocks if each not in (Block.EXHIBITS, Block.EXHIBIT_LIST)]
    flow.need(16.0 * len(blocks) + 30.0)
    flow.paragraph(writing.t("section.contents"), font=BOLD, size=11.0, colour=NAVY, after=2.0)
    for number, block in enumerate(blocks, start=1):
        flow.y -= 15.0
        flow.put(Text(LEFT, flow.y + 3.0, f"{number}  {writing.t(f'section.{block.value}')}"))
        flow.put(PageOf(RIGHT, flow.y + 3.0, block.value), Link(LEFT, flow.y - 1.0, ROOM, 15.0, block.value))
        flow.put(Rule(LEFT, flow.y - 1.0, ROOM))
    flow.space(8.0)


def chronology(writing: Writing) -> None:
    """Every incident on one or two lines, with links to its sheet and its exhibits."""
    t = writing.t
    writing.section(Block.CHRONOLOGY)
    if any(not each.incident.occurred.comparable for each in writing.incidents):
        writing.flow.paragraph(t("unknown-order"), size=SMALL, leading=12.5, colour=MUTE)
    columns = (
        Column(t("column.number"), 56.0),
        Column(t("column.happened"), 122.0),
        Column(t("column.kind"), 52.0),
        Column(t("column.what"), ROOM - 292.0),
        Column(t("column.exhibits"), 62.0),
    )
    letters = writing.edition.caps.excerpt_letters
    rows = [
        (
            Cell(each.reference, each.reference),
            Cell(writing.when(each.incident.occurred)),
            Cell(writing.word(f"kind.{each.incident.kind.value}"), bold=each.incident.kind is Kind.THREAT),
            Cell(excerpt(each.incident.account, letters)),
            Cell("\n".join(each.exhibits), each.exhibits[0] if each.exhibits else None),
        )
        for each in writing.incidents
    ]
    writing.flow.table(columns, rows)


def incidents(writing: Writing) -> None:
    """A sheet for each incident: its times, the account, the exact words, what it did."""
    writing.section(Block.INCIDENTS)
    for each in writing.incidents:
        _incident(writing, each)


def _incident(writing: Writing, filed: FiledIncident) -> None:
    flow, incident, t = writing.flow, filed.incident, writing.t
    kind = writing.word(f"kind.{incident.kind.value}")
    title = f"{filed.reference}  {kind}  {writing.when(incident.occurred)}"
    flow.heading(title, filed.reference, level=1, keep=110.0)
    flow.facts(_facts(writing, filed))
    flow.label(t("account"))
    flow.paragraph(incident.account)
    if incident.said:
        flow.label(t("said-words"), after=2.0)
        flow.callout(incident.said, colour="#FBF3F2", bar=RED)
    effects = "、" if writing.texts.language is Language.ZH else ", "
    ticks = effects.join(writing.word(f"effect.{effect.value}") for effect in incident.effects)
    impact = "\n".join(part for part in (ticks, incident.impact) if part)
    if impact:
        flow.label(t("impact"))
        flow.paragraph(impact)
    flow.space(4.0)


def _facts(writing: Writing, filed: FiledIncident) -> list[tuple[str, str]]:
    incident, word, t = filed.incident, writing.word, writing.t
    facts = [(word("field.occurred"), _occurred(writing, incident.occurred))]
    delay = _delay(writing, filed)
    recorded = writing.recorded(filed.recorded_at)
    facts.append(
        (word("field.recorded_at"), f"{recorded}  ({t('later', delay=delay)})" if delay else recorded)
    )
    file_times = _file_times(writing, filed)
    if file_times:
        facts.append((t("file-times"), file_times))
    facts.append((t("document-made"), writing.recorded(writing.made_at)))
    optional = (
        ("who", incident.who),
        ("numbers", ", ".join(incident.numbers)),
        ("direction", incident.direction and word(f"direction.{incident.direction.value}")),
        ("answered", _answered(writing, answered=incident.answered)),
        ("duration", None if incident.duration_ms is None else duration(writing, incident.duration_ms)),
        ("count", _count(writing, filed)),
        ("contacted", incident.contacted and word(f"contacted.{incident.contacted.value}")),
        ("visitors", None if incident.visitors is None else str(incident.visitors)),
        ("place", incident.place),
        ("witnesses", ", ".join(incident.witnesses)),
        ("tags", ", ".join(incident.tags)),
        ("debt", incident.debt),
        ("exhibits", ", ".join(filed.exhibits)),
    )
    return facts + [(word(f"field.{name}"), value) for name, value in optional if value]


def _occurred(writing: Writing, moment: Moment) -> str:
    said = writing.when(moment)
    if moment.source is TimeSource.CLOCK:
        return f"{said}  ({writing.t('from-clock')})"
    if moment.text is None or (moment.precision is Precision.EXACT and moment.text == moment.earliest):
        return said
    return f"{said}  ({writing.t('typed', text=moment.text)})"


def _answered(writing: Writing, *, answered: bool | None) -> str | None:
    return None if answered is None else writing.word("answered.yes" if answered else "answered.no")


def _count(writing: Writing, filed: FiledIncident) -> str | None:
    incident = filed.incident
    if incident.count is None:
        return None
    if incident.first is None or incident.last is None:
        return writing.t("times", n=incident.count)
    return writing.t(
        "times-between",
        n=incident.count,
        first=writing.when(incident.first),
        last=writing.when(incident.last),
    )


def _delay(writing: Writing, filed: FiledIncident) -> str | None:
    moment = filed.incident.occurred
    if moment.ends is None or not moment.comparable or moment.precision is Precision.DAY:
        return None
    to_the_minute = moment.precision in (Precision.MINUTE, Precision.EXACT)
    since = moment.begins if to_the_minute and moment.begins is not None else moment.ends
    minutes = (instant(filed.recorded_at) - since) // timedelta(minutes=1)
    if minutes < 1:
        return None
    for unit, length in (("days", 1440), ("hours", 60)):
        if minutes >= 2 * length:
            return writing.t(f"delay.{unit}", n=minutes // length)
    return writing.t("delay.minutes", n=minutes)


def _file_times(writing: Writing, filed: FiledIncident) -> str:
    lines = []
    for reference in filed.exhibits:
        found = writing.case_file.exhibit(reference).examination
        if found is not None and found.captured_claims:
            claim = found.captured_claims[0]
            lines.append(f"{reference}: {writing.when(claim.moment)} ({claim.field})")
    return "\n".join(lines)


def family(filed: FiledExhibit) -> str:
    """How an exhibit is shown: `photo`, `recording` or `file`."""
    if filed.derivative(DerivativePurpose.PREVIEW) is not None:
        return "photo"
    if filed.derivative(DerivativePurpose.ENVELOPE) is not None:
        return "recording"
    return "file"


def duration(writing: Writing, milliseconds: int) -> str:
    """A duration in words."""
    minutes, seconds = divmod(milliseconds // 1000, 60)
    if minutes:
        return writing.word("minutes_seconds", m=minutes, s=seconds)
    return writing.word("seconds", n=seconds)
