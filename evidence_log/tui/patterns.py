"""Counts as lines: a calendar, the hours of the day, the numbers, who was reached. Pure; the sheet draws them."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from rich.segment import Segment
from rich.style import Style

from evidence_log.i18n.assessed_words import item_words
from evidence_log.i18n.moment_words import day_words
from evidence_log.records.assessed import Assessed
from evidence_log.records.assessment import Outcome
from evidence_log.records.pattern import Patterns
from evidence_log.records.timeline import Tally
from evidence_log.tui.look import Look
from evidence_log.tui.theme import heat
from evidence_log.tui.wrap import fit, wrap

Row = Sequence[Segment]
_WEEK = 7
_COLUMN = 3  # cells of a day: its count on two, and a gap
_MOST_SHOWN = 99
_NUMBERS_SHOWN, _NUMBER_WIDTH, _BAR_WIDTH = 8, 24, 24
_HOURS_A_ROW = 12
_WIDEST = 100


def weeks_that_fit(width: int) -> int:
    """How many weeks the calendar has beside its labels."""
    return max(1, min(26, (width - _COLUMN * 2) // _COLUMN))


def pattern_rows(
    patterns: Patterns,
    look: Look,
    width: int,
    *,
    last: date,
    weeks_back: int,
    assessed: Assessed | None = None,
) -> list[Row]:
    """Every line, at most `width` cells each. The calendar ends with the week of `last`, so many weeks back."""
    counting = _Counting(patterns, look, width, last)
    return list(counting.rows(last - timedelta(days=_WEEK * weeks_back), assessed))


def _short(count: int) -> str:
    """Two cells: a hundred and more is `++`, and the sums above say how many."""
    return str(count) if count <= _MOST_SHOWN else "++"


class _Counting:
    """The parts, top to bottom."""

    def __init__(self, patterns: Patterns, look: Look, width: int, today: date) -> None:
        self.today = today
        self.patterns = patterns
        self.look = look
        self.width = width
        self.plain = Style(color=look.palette.text)
        self.mute = Style(color=look.palette.mute)
        self.bold = Style(color=look.palette.text, bold=True)

    def rows(self, last: date, assessed: Assessed | None) -> Iterator[Row]:
        yield from self._sums()
        yield []
        yield from self._calendar(last)
        yield []
        if assessed is not None:
            yield from self._counters(assessed)
        yield from self._hours()
        yield from self._tallies("patterns.numbers", self.patterns.numbers)
        yield from self._contacted()

    def _sums(self) -> Iterator[Row]:
        look, told = self.look, self.patterns
        said = look.say(
            "patterns.sums" if told.occasions > told.incidents else "patterns.sums_same",
            incidents=told.incidents,
            occasions=told.occasions,
            days=len(told.days),
        )
        kinds = look.say("list_comma").join(
            look.say("patterns.of_kind", kind=look.word(f"kind.{kind.value}"), n=count)
            for kind, count in told.kinds
        )
        for line in wrap(f"{said}\n{kinds}", self.width):
            yield [Segment(line, self.plain)]

    # --- by day

    def _calendar(self, last: date) -> Iterator[Row]:
        look = self.look
        counts = dict(self.patterns.days)
        weeks = weeks_that_fit(self.width)
        monday = last - timedelta(days=last.weekday())
        first = monday - timedelta(days=_WEEK * (weeks - 1))
        begins, ends = (
            look.signs.drawn(day_words(each, look.texts)) for each in (first, monday + timedelta(days=6))
        )
        for line in wrap(look.say("patterns.by_day", first=begins, last=ends), self.width):
            yield [Segment(line, self.bold)]
        yield self._months(first, weeks)
        for weekday in range(_WEEK):
            label = fit(look.say(f"patterns.weekday.{weekday}"), _COLUMN * 2 - 1) + " "
            days = (first + timedelta(days=_WEEK * week + weekday) for week in range(weeks))
            yield [Segment(label, self.mute), *(self._day(day, counts) for day in days)]
        yield self._weeks(first, weeks, counts)

    def _months(self, first: date, weeks: int) -> Row:
        """The month's number over the week its first day lies in."""
        marks = []
        for week in range(weeks):
            monday = first + timedelta(days=_WEEK * week)
            begun = [day for day in range(_WEEK) if (monday + timedelta(days=day)).day == 1]
            month = (monday + timedelta(days=begun[0])).month if begun else None
            marks.append(f"{month:>2} " if month else " " * _COLUMN)
        head = fit(self.look.say("patterns.month"), _COLUMN * 2 - 1) + " "
        return [Segment(head, self.mute), Segment("".join(marks), self.mute)]

    def _weeks(self, first: date, weeks: int, counts: dict[str, int]) -> Row:
        """How many in each week."""
        days = [first + timedelta(days=day) for day in range(_WEEK * weeks)]
        each = [counts.get(day.isoformat(), 0) for day in days]
        sums = [sum(each[at : at + _WEEK]) for at in range(0, len(each), _WEEK)]
        head = fit(self.look.say("patterns.week"), _COLUMN * 2 - 1) + " "
        shown = "".join(fit(f"{_short(count):>2}" if count else "", _COLUMN) for count in sums)
        return [Segment(head, self.mute), Segment(shown, self.bold)]

    def _day(self, day: date, counts: dict[str, int]) -> Segment:
        count = counts.get(day.isoformat(), 0)
        palette = self.look.palette
        if day > self.today and not count:
            return Segment(" " * _COLUMN)
        if not count:
            return Segment(f" {self.look.signs.bullet} ", self.mute)
        ground, ink = heat(palette, count / max(1, self.patterns.busiest))
        return Segment(f"{_short(count):>2} ", Style(color=ink, bgcolor=ground, bold=True))

    # --- beside the rules

    def _counters(self, assessed: Assessed) -> Iterator[Row]:
        """What the rules count, as facts: what is shown, then what may be."""
        look, texts = self.look, self.look.texts
        shown = [item_words(each, texts) for each in assessed.of(Outcome.SHOWN) if each.count]
        maybe = [item_words(each, texts) for each in assessed.of(Outcome.POSSIBLY) if each.most]
        said = shown + [look.say("patterns.may_be", said=each) for each in maybe]
        if not said:
            return
        title = look.say("patterns.by_rules", title=assessed.pack.title(texts.language))
        for line in wrap(title, min(self.width, _WIDEST)):
            yield [Segment(line, self.bold)]
        for each in said:
            for place, line in enumerate(wrap(look.line(each), min(self.width, _WIDEST) - 4)):
                yield [Segment(f"{'    ' if place else '  '}{line}", self.plain)]
        yield []

    # --- by hour

    def _hours(self) -> Iterator[Row]:
        look, told = self.look, self.patterns
        known = sum(told.hours)
        said = look.say("patterns.by_hour", known=known, unknown=told.hour_unknown)
        for line in wrap(said, self.width):
            yield [Segment(line, self.bold)]
        most = max(told.hours)
        for first in range(0, 24, _HOURS_A_ROW):
            hours = range(first, first + _HOURS_A_ROW)
            yield [Segment("  "), *(Segment(f"{hour:02d}  ", self.mute) for hour in hours)]
            yield [Segment("  "), *(self._hour(told.hours[hour], most) for hour in hours)]

    def _hour(self, count: int, most: int) -> Segment:
        if not count:
            return Segment(f" {self.look.signs.bullet}  ", self.mute)
        shown = fit(f"{count:>2}", 4)
        return Segment(shown, self.bold if count == most else self.plain)

    # --- by number, by who was reached

    def _tallies(self, title: str, tallies: tuple[Tally, ...]) -> Iterator[Row]:
        if not tallies:
            return
        look = self.look
        yield []
        yield [Segment(look.say(title), self.bold)]
        most = max(each.incidents for each in tallies)
        for each in tallies[:_NUMBERS_SHOWN]:
            yield self._bar(look.line(each.shown), each.incidents, most)
        if len(tallies) > _NUMBERS_SHOWN:
            yield [Segment(f"  {look.say('patterns.more', n=len(tallies) - _NUMBERS_SHOWN)}", self.mute)]

    def _contacted(self) -> Iterator[Row]:
        if not self.patterns.contacted:
            return
        look = self.look
        yield []
        yield [Segment(look.say("patterns.contacted"), self.bold)]
        most = max(each.incidents for each in self.patterns.contacted)
        for each in self.patterns.contacted:
            yield self._bar(look.word(f"contacted.{each.value}"), each.incidents, most)

    def _bar(self, label: str, count: int, most: int) -> Row:
        width = max(8, min(_NUMBER_WIDTH, self.width - _BAR_WIDTH - 12))
        room = max(1, min(_BAR_WIDTH, self.width - width - 10))
        length = max(1, round(room * count / most))
        colour = Style(color=self.look.palette.call)
        bar = Segment(self.look.signs.block * length, colour)
        return [Segment(f"  {fit(label, width, self.look.signs.ellipsis)} {count:>6} ", self.plain), bar]
