"""The list of incidents by day. A frame costs what the window shows, however long the log is."""

from datetime import date, timedelta
from typing import ClassVar

from msgspec.structs import replace
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from evidence_log.i18n.moment_words import day_words
from evidence_log.records.incident import Kind
from evidence_log.records.timeline import TimelineRow
from evidence_log.tui.look import Look
from evidence_log.tui.pages import Pages
from evidence_log.tui.wrap import fit

_NEAR_THE_END = 100


class Timeline(ScrollView, can_focus=True):
    """Own words, newest first; the cursor rests on one incident."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", show=False),
        Binding("down,j", "move(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("home,g", "first", show=False),
        Binding("end,G", "last", show=False),
        Binding("right", "unfold", show=False),
        Binding("left", "fold", show=False),
    ]
    cursor = reactive(0)

    class Moved(Message):
        """The cursor is on another incident."""

    class Running(Message):
        """The loaded rows run out; `to_the_end` when all are wanted."""

        def __init__(self, *, to_the_end: bool) -> None:
            super().__init__()
            self.to_the_end = to_the_end

    class Chosen(Message):
        """An incident was clicked twice."""

    def __init__(self, look: Look, *, zone: str, today: date, id: str) -> None:  # noqa: A002 -- Textual's word
        super().__init__(id=id)
        self._look = look
        self.pages = Pages(zone)
        self.today = today
        self.waiting_for_end = False

    @property
    def row(self) -> TimelineRow | None:
        """The incident under the cursor."""
        return self.pages.rows[self.cursor] if self.pages.rows else None

    def renew(self, pages: Pages, *, today: date, reference: str | None) -> None:
        """Show a freshly loaded list, the cursor on an incident if it is there."""
        self.pages = pages
        self.today = today
        index = None if reference is None else pages.index_of(reference)
        self.set_reactive(Timeline.cursor, pages.stop_near(index or 0) if pages.rows else 0)
        self._measure()
        self._into_sight()
        self.refresh()
        self.post_message(self.Moved())

    def grow(self, page: list[TimelineRow], *, complete: bool) -> None:
        """Append a page."""
        self.pages.add(page, complete=complete)
        self._measure()
        if self.waiting_for_end and complete:
            self.waiting_for_end = False
            self.cursor = self.pages.stops[-1]
        elif self.pages.rows:
            self.set_reactive(Timeline.cursor, self.pages.stop_near(self.cursor))
        self.refresh()

    def _measure(self) -> None:
        self.virtual_size = Size(1, len(self.pages.lines))

    def on_resize(self) -> None:
        """The cursor stays in sight."""
        self._into_sight()

    def action_move(self, by: int) -> None:
        """Move the cursor."""
        if self.pages.rows:
            self.cursor = self.pages.moved(self.cursor, by)

    def action_page(self, by: int) -> None:
        """Move the cursor by what is in sight."""
        self.action_move(by * max(1, self.size.height - 4))

    @property
    def folded(self) -> bool:
        """Whether the cursor rests on a burst that is folded."""
        return bool(self.pages.rows and self.pages.burst(self.cursor))

    def action_unfold(self) -> None:
        """Show every one of a burst."""
        if self.folded:
            self._show_again(self.pages.opened | {self.pages.rows[self.cursor].reference})

    def action_fold(self) -> None:
        """Fold the burst the cursor is in."""
        if not self.pages.rows:
            return
        run = self.pages.run_of(self.cursor)
        reference = self.pages.rows[run].reference
        if reference in self.pages.opened:
            self._show_again(self.pages.opened - {reference})

    def _show_again(self, opened: frozenset[str]) -> None:
        reference = self.pages.rows[self.cursor].reference
        self.renew(self.pages.again(opened), today=self.today, reference=reference)

    def action_first(self) -> None:
        """To the newest."""
        self.action_move(-len(self.pages.rows))

    def action_last(self) -> None:
        """To the oldest, which may have to be loaded first."""
        if self.pages.complete:
            self.action_move(len(self.pages.rows))
        else:
            self.waiting_for_end = True
            self.post_message(self.Running(to_the_end=True))

    def watch_cursor(self, old: int, new: int) -> None:
        """Only the list follows the key at once."""
        if not self.pages.rows:
            return
        self._into_sight()
        for index in (old, new):
            if index < len(self.pages.line_of):
                self.refresh_line_of(index)
        self.post_message(self.Moved())
        if not self.pages.complete and new + _NEAR_THE_END >= len(self.pages.rows):
            self.post_message(self.Running(to_the_end=False))

    def refresh_line_of(self, index: int) -> None:
        """Draw one incident's line again."""
        self.refresh_lines(self.pages.line_of[index] - self.scroll_offset.y, 1)

    def _into_sight(self) -> None:
        if self.pages.rows and self.size.height:
            line = self.pages.line_of[self.cursor]
            heading = line - 1 if self.pages.lines[line - 1].kind == "day" else line
            region = Region(0, heading, 1, line - heading + 1)
            self.scroll_to_region(region, animate=False, force=True)

    def on_click(self, event: events.Click) -> None:
        """A click moves the cursor, a second one opens."""
        at = event.y + self.scroll_offset.y
        if at < len(self.pages.lines) and self.pages.lines[at].kind in ("row", "burst"):
            again = self.pages.lines[at].place == self.cursor
            self.cursor = self.pages.lines[at].place
            if again:
                self.post_message(self.Chosen())

    def render_line(self, y: int) -> Strip:
        """Draw one line of the window."""
        at = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        base = Style(color=self._look.palette.text, bgcolor=self._look.palette.ground)
        if at >= len(self.pages.lines):
            return Strip.blank(width, base)
        line = self.pages.lines[at]
        if line.kind == "gap":
            return Strip.blank(width, base)
        row = self.pages.rows[line.place]
        if line.kind == "day":
            strip = self._heading(self.pages.day_of(row), width)
        elif line.kind == "burst":
            strip = self._burst(self.pages.burst(line.place), width, chosen=line.place == self.cursor)
        else:
            strip = self._incident(row, width, chosen=line.place == self.cursor)
        return strip.crop(0, width).extend_cell_length(width, base)

    def _heading(self, day: date, width: int) -> Strip:
        look, palette = self._look, self._look.palette
        ground = palette.ground
        written = day_words(day, look.texts, year=day.year != self.today.year)
        near = {self.today: "day.today", self.today - timedelta(days=1): "day.yesterday"}.get(day)
        head, tail = (look.say(near), f"  {written}") if near else (written, "")
        size = self.pages.day_size(day)
        count = "" if size is None else f"{size} "
        rule = width - cell_len(head) - cell_len(tail) - len(count) - 3
        return Strip(
            [
                Segment(f" {head}", Style(color=palette.text, bgcolor=ground, bold=True)),
                Segment(f"{tail} ", Style(color=palette.mute, bgcolor=ground)),
                Segment(look.signs.rule * max(0, rule) + " ", Style(color=palette.rule, bgcolor=ground)),
                Segment(count, Style(color=palette.mute, bgcolor=ground)),
            ]
        )

    def _burst(self, rows: list[TimelineRow], width: int, *, chosen: bool) -> Strip:
        """Several as one: the time of the newest, how many, since when, and the newest one's words."""
        newest, first = rows[0], rows[-1]
        since = self.pages.clock(first).strip(" ~")
        said = self._look.say("list.burst", n=len(rows), since=since, words=newest.summary.strip())
        sums = {name: sum(getattr(each, name) for each in rows) for name in ("photos", "recordings", "files")}
        return self._incident(replace(newest, summary=said, **sums), width, chosen=chosen)

    def _incident(self, row: TimelineRow, width: int, *, chosen: bool) -> Strip:
        look, palette = self._look, self._look.palette
        ground = palette.row if chosen else palette.ground
        lit = chosen and self.has_focus
        quiet = Style(color=palette.text if chosen else palette.mute, bgcolor=ground)
        colour = palette.kind(row.kind)
        label = fit(look.word(f"kind.{row.kind.value}"), self._kind_width())
        counts = self._counts(row)
        room = width - 11 - cell_len(label) - cell_len(counts)
        words = fit(look.line(row.summary.strip()), max(0, room), look.signs.ellipsis)
        return Strip(
            [
                Segment(
                    look.signs.cursor if chosen else " ",
                    Style(color=palette.primary, bgcolor=ground, bold=lit),
                ),
                Segment(f"{self.pages.clock(row)} ", quiet),
                Segment(look.signs.bar, Style(color=colour, bgcolor=ground)),
                Segment(label, Style(color=colour, bgcolor=ground, bold=chosen or row.kind is Kind.THREAT)),
                Segment(words + " ", Style(color=palette.text, bgcolor=ground, bold=chosen)),
                Segment(counts + " ", quiet),
            ]
        )

    def _counts(self, row: TimelineRow) -> str:
        signs = self._look.signs
        counted = ((signs.photo, row.photos), (signs.sound, row.recordings), (signs.file, row.files))
        said = " ".join(f"{sign}{number}" for sign, number in counted if number)
        return " " * max(0, 5 - cell_len(said)) + said

    def _kind_width(self) -> int:
        return max(cell_len(self._look.word(f"kind.{kind.value}")) for kind in Kind) + 1
