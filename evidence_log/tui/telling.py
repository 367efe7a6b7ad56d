"""One incident as lines: facts before prose, then the exhibits. Pure; the sheet draws what this returns."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from evidence_log.i18n.amounts import duration_words, size_words
from evidence_log.i18n.annotation_words import line_words
from evidence_log.i18n.file_words import alike_lines, delivery_words, oddity_words
from evidence_log.i18n.moment_words import instant_words, moment_words
from evidence_log.i18n.tag_words import tag_words
from evidence_log.i18n.told_fields import told_fields
from evidence_log.i18n.visible import visible_line
from evidence_log.records.case_file import earlier_tellings
from evidence_log.records.exhibit import MediaState
from evidence_log.records.incident import Incident
from evidence_log.records.instant import instant, zone_named
from evidence_log.records.moment import Moment, Precision
from evidence_log.tui.look import Look
from evidence_log.tui.pictures import photo_rows, wave_rows
from evidence_log.tui.story import Piece, Story
from evidence_log.tui.wrap import truncate, wrap

Row = Sequence[Segment]
_WIDEST = 100
_PROSE_WIDTH = 76
_WAVE_WIDTH = 64
_LEAST_VALUE = 12
_ODDITIES_SHOWN = 3
_LINES_SHOWN = 12
_HANDLINGS_SHOWN = 6


def told(story: Story, look: Look, width: int) -> list[Row]:
    """Every line of the detail, at most `width` cells each."""
    return list(_Telling(story, look, width).rows())


class _Telling:
    """The parts of the detail, top to bottom."""

    def __init__(self, story: Story, look: Look, width: int) -> None:
        self.story = story
        self.look = look
        self.width = max(8, min(width, _WIDEST))
        self.mute = Style(color=look.palette.mute)
        self.plain = Style(color=look.palette.text)
        self.bold = Style(color=look.palette.text, bold=True)
        self.facts = list(self._facts())
        self.indent = max(cell_len(label) for label, _, _ in self.facts) + 2

    def rows(self) -> Iterator[Row]:
        yield self._head()
        if self.story.filed.withdrawal is not None:
            yield [Segment(self.look.word("status.withdrawn"), self.bold)]
        yield []
        for label, value, style in self.facts:
            yield from self._fact(label, value, style)
        incident = self.story.filed.incident
        yield []
        yield from self._prose(incident.account)
        for name, words in (("said", incident.said), ("impact", incident.impact), ("note", incident.note)):
            if words:
                yield []
                for line in wrap(self.look.word(f"field.{name}"), self.width):
                    yield [Segment(line, self.mute)]
                yield from self._prose(words)
        yield from self._since()
        if self.story.pieces:
            yield from self._exhibits()

    def _since(self) -> Iterator[Row]:
        """When and why it was withdrawn or corrected, and what it said before."""
        look, filed = self.look, self.story.filed
        withdrawal = filed.withdrawal
        if withdrawal is not None:
            yield from self._change(self._because("withdrawn", withdrawal.recorded_at, withdrawal.reason))
        for amendment, before in reversed(earlier_tellings(filed)):
            yield from self._change(self._because("corrected", amendment.recorded_at, amendment.reason))
            labels = self.story.labels
            for label, value in told_fields(before, look.texts, labels):
                if (label, value) not in told_fields(amendment.incident, look.texts, labels):
                    yield from self._earlier(look.say("people.field", label=look.texts(label), value=value))

    def _because(self, what: str, at: str, reason: str) -> str:
        said = self.look.texts("changes.because", when=self._instant(at), reason=visible_line(reason))
        return self.look.say("people.field", label=self.look.texts(f"changes.shown-{what}"), value=said)

    def _instant(self, recorded: str) -> str:
        return instant_words(recorded, self.look.texts, zone=self.story.zone)

    def _change(self, said: str) -> Iterator[Row]:
        yield []
        for line in wrap(self.look.signs.drawn(said), self.width):
            yield [Segment(line, self.mute)]

    def _earlier(self, said: str) -> Iterator[Row]:
        for line in wrap(self.look.prose(said), min(self.width, _PROSE_WIDTH) - 2):
            yield [Segment(f"  {line}", self.mute)]

    def _head(self) -> Row:
        look, incident = self.look, self.story.filed.incident
        chip = Style(color=look.palette.ground, bgcolor=look.palette.kind(incident.kind), bold=True)
        kind = look.word(f"kind.{incident.kind.value}")
        return [Segment(f" {kind} ", chip), Segment(f"  {self.story.filed.reference}", self.mute)]

    def _facts(self) -> Iterator[tuple[str, str, Style]]:
        look, filed = self.look, self.story.filed
        incident = filed.incident
        word = look.word
        yield word("field.occurred"), look.signs.drawn(self._when(incident)), self.bold
        written = self._written() + self._later()
        yield word("field.recorded_at"), look.signs.drawn(written), self.plain
        if filed.captured is not None:
            at = instant_words(filed.captured.captured_at, look.texts)
            yield (
                word("field.captured"),
                look.signs.drawn(word(f"captured.{filed.captured.because.value}", at=at)),
                self.plain,
            )
        said: list[tuple[str, str | None]] = [
            ("who", incident.who),
            ("numbers", look.say("list_comma").join(incident.numbers)),
            ("place", incident.place),
            ("direction", incident.direction and word(f"direction.{incident.direction.value}")),
            (
                "answered",
                None if incident.answered is None else word(f"answered.{_yes(said=incident.answered)}"),
            ),
            (
                "duration",
                None
                if incident.duration_ms is None
                else look.signs.drawn(duration_words(incident.duration_ms)),
            ),
            ("contacted", incident.contacted and word(f"contacted.{incident.contacted.value}")),
            ("visitors", None if incident.visitors is None else str(incident.visitors)),
            ("count", None if incident.count is None else str(incident.count)),
            ("first", self._moment(incident.first)),
            ("last", self._moment(incident.last)),
            ("witnesses", look.say("list_comma").join(incident.witnesses)),
            (
                "effects",
                look.say("list_comma").join(word(f"effect.{each.value}") for each in incident.effects),
            ),
            ("tags", look.say("list_comma").join(tag_words(incident.tags, self.story.labels, look.texts))),
            ("debt", incident.debt),
        ]
        for name, value in said:
            if value:
                yield word(f"field.{name}"), look.line(value), self.plain

    def _when(self, incident: Incident) -> str:
        """As far as it is known; what could not be read stands as it was typed."""
        said = moment_words(incident.occurred, self.look.texts, zone=self.story.zone)
        if incident.occurred.precision is Precision.UNKNOWN and incident.occurred.text:
            return self.look.say("time.as_typed", words=self.look.line(incident.occurred.text))
        return said

    def _moment(self, moment: Moment | None) -> str | None:
        return None if moment is None else moment_words(moment, self.look.texts, zone=self.story.zone)

    def _written(self) -> str:
        """When it was written down; on the same day only the time."""
        recorded, begins = self.story.filed.recorded_at, self.story.filed.incident.occurred.begins
        zone = zone_named(self.story.zone)
        at = instant(recorded).astimezone(zone)
        if begins is not None and begins.tzinfo is not None and begins.astimezone(zone).date() == at.date():
            return f"{at:%H:%M}"
        return instant_words(recorded, self.look.texts, zone=self.story.zone)

    def _later(self) -> str:
        """How long after it happened it was written down."""
        occurred = self.story.filed.incident.occurred
        exact = occurred.precision in (Precision.EXACT, Precision.MINUTE)
        ends = occurred.begins if exact else occurred.ends
        if ends is None or ends.tzinfo is None or occurred.precision in (Precision.DAY, Precision.UNKNOWN):
            return ""
        minutes = int((instant(self.story.filed.recorded_at) - ends).total_seconds() // 60)
        if minutes < 1:
            return ""
        if minutes < 120:  # noqa: PLR2004 -- two hours
            return "  " + self.look.say("time.minutes_later", n=minutes)
        if minutes < 48 * 60:
            return "  " + self.look.say("time.hours_later", n=minutes // 60)
        return "  " + self.look.say("time.days_later", n=minutes // (24 * 60))

    def _fact(self, label: str, value: str, style: Style) -> Iterator[Row]:
        """Label and value side by side; under one another where that would leave the value no room."""
        begin = self.indent
        if self.width < begin + _LEAST_VALUE:
            begin = 2
            for line in wrap(label, self.width):
                yield [Segment(line, self.mute)]
            label = ""
        head = label + " " * (begin - cell_len(label))
        for line in wrap(value, self.width - begin):
            yield [Segment(head, self.mute), Segment(line, style)]
            head = " " * begin

    def _prose(self, words: str) -> Iterator[Row]:
        for line in wrap(self.look.prose(words), min(self.width, _PROSE_WIDTH)):
            yield [Segment(line, self.plain)]

    def _exhibits(self) -> Iterator[Row]:
        yield []
        title = self.look.word("field.exhibits")
        yield [Segment(title, self.mute), Segment(f"  {len(self.story.pieces)}", self.bold)]
        for piece in self.story.pieces:
            yield []
            yield from self._exhibit(piece)

    def _exhibit(self, piece: Piece) -> Iterator[Row]:
        look, filed = self.look, piece.exhibit
        examination = filed.examination
        family = "" if examination is None else examination.media_type.partition("/")[0]
        sign = {"image": look.signs.photo, "audio": look.signs.sound}.get(family, look.signs.file)
        name = look.line(filed.exhibit.source_name or look.word("unknown"))
        head = f"{sign} {filed.reference}  "
        room = self.width - cell_len(head)
        yield [
            Segment(head, self.bold),
            Segment(truncate(name, room, look.signs.ellipsis), self.plain),
        ]
        facts = [size_words(filed.exhibit.original.size)]
        if examination is not None and examination.width and examination.height:
            facts.append(f"{examination.width} x {examination.height}")
        if examination is not None and examination.duration_ms is not None:
            facts.append(duration_words(examination.duration_ms))
        safe = filed.state in (MediaState.OK, MediaState.UNSUPPORTED, MediaState.UNEXAMINED)
        tone = Style(color=look.palette.safe if filed.state is MediaState.OK else look.palette.mute)
        if not safe:
            tone = Style(color=look.palette.visit)
        state = look.word(f"state.{filed.state.value}")
        yield [Segment(f"  {'  '.join(facts)}  ", self.mute), Segment(state, tone)]
        yield from self._captured(piece)
        yield from self._judged(piece)
        yield from self._said(piece)
        yield from self._seen(piece)
        yield from self._heard(piece)
        yield from self._handled(piece)

    def _captured(self, piece: Piece) -> Iterator[Row]:
        examination = piece.exhibit.examination
        if examination is not None and examination.captured_claims:
            moment = examination.captured_claims[0].moment
            said = f"{self.look.word('exhibit.captured')}  {moment_words(moment, self.look.texts, zone=self.story.zone)}"
            for line in wrap(self.look.signs.drawn(said), self.width - 2):
                yield [Segment(f"  {line}", self.mute)]

    def _judged(self, piece: Piece) -> Iterator[Row]:
        """What is odd about it, and how it probably came to be."""
        found, look = piece.exhibit.examination, self.look
        if found is None:
            return
        caution = Style(color=look.palette.visit)
        said = [(line, self.mute) for line in alike_lines(piece.alike, look.texts)]
        said += [
            (f"{look.signs.caution} {oddity_words(each, look.texts)}", caution)
            for each in found.oddities[:_ODDITIES_SHOWN]
        ]
        if found.delivery is not None and found.delivery.reasons:
            said.append((delivery_words(found.delivery, look.texts), self.mute))
        for words, tone in said:
            for line in wrap(look.signs.drawn(look.line(words)), self.width - 2):
                yield [Segment(f"  {line}", tone)]

    def _said(self, piece: Piece) -> Iterator[Row]:
        """What the person says about it, and that it is covered."""
        told, look = piece.exhibit.annotation, self.look
        if told is not None and told.caption:
            yield from self._below(look.line(told.caption), self.plain)
        if told is not None and told.proves:
            yield from self._below(
                f"{look.texts('annotate.field.proves')}: {look.line(told.proves)}", self.mute
            )
        if piece.covered:
            yield from self._below(look.say("covered"), self.plain)
        if piece.exhibit.intimate:
            yield from self._below(look.say("intimate"), self.plain)

    def _seen(self, piece: Piece) -> Iterator[Row]:
        if piece.picture is not None:
            yield from photo_rows(piece.picture, fine=self.look.signs.fine)
        tone = Style(color=self.look.palette.primary)
        for line in wave_rows(piece.peaks, min(self.width, _WAVE_WIDTH)):
            yield [Segment(line, tone)]

    def _heard(self, piece: Piece) -> Iterator[Row]:
        """What is said in it: the stretches somebody should listen to, and the beginning of the transcript.

        What the other side sent is not read until it was asked for.
        """
        told, look = piece.exhibit.annotation, self.look
        if told is None or piece.covered or piece.exhibit.intimate:
            return
        if told.key_passages:
            yield from self._below(look.texts("annotate.field.key_passages"), self.mute)
        for each in told.key_passages:
            span = f"{duration_words(each.from_ms)}-{duration_words(each.to_ms)}"
            yield from self._below(f"{span}  {look.line(each.words)}", self.plain)
        if told.transcript:
            yield from self._below(look.texts("annotate.field.transcript"), self.mute)
        for line in told.transcript[:_LINES_SHOWN]:
            yield from self._below(look.line(line_words(line)), self.plain)
        if len(told.transcript) > _LINES_SHOWN:
            yield from self._below(look.signs.ellipsis, self.mute)

    def _handled(self, piece: Piece) -> Iterator[Row]:
        """Everything that was done with it, in order."""
        look = self.look
        for held in piece.exhibit.custody[-_HANDLINGS_SHOWN:]:
            said = f"{look.word(f'custody.{held.event.act.value}')}  {self._instant(held.recorded_at)}"
            document = "" if held.event.document is None else f"  {held.event.document}"
            yield from self._below(f"{said}{document}", self.mute)

    def _below(self, said: str, tone: Style) -> Iterator[Row]:
        for line in wrap(self.look.signs.drawn(said), self.width - 2):
            yield [Segment(f"  {line}", tone)]


def _yes(*, said: bool) -> str:
    return "yes" if said else "no"
