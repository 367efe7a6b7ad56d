"""How often, when and by what number: one key away, and back."""

from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message

from evidence_log.errors import Refusal
from evidence_log.records.assessed import Assessed
from evidence_log.records.instant import zone_named
from evidence_log.records.pattern import Patterns
from evidence_log.tui.actions import PATTERN_ACTIONS, Action
from evidence_log.tui.look import Look
from evidence_log.tui.messages import ReadFailed
from evidence_log.tui.patterns import Row, pattern_rows, weeks_that_fit
from evidence_log.tui.screens.room import Room
from evidence_log.tui.session import Session
from evidence_log.tui.widgets.keys import Keys
from evidence_log.tui.widgets.prose import Prose
from evidence_log.tui.widgets.sheet import Sheet
from evidence_log.tui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from evidence_log.tui.desk import Desk


class PatternsScreen(Room):
    """Counts over everything; left and right turn the calendar."""

    ACTIONS: ClassVar[tuple[Action, ...]] = PATTERN_ACTIONS

    class Held(Message):
        """The record was held against the rules."""

        def __init__(self, assessed: Assessed) -> None:
            super().__init__()
            self.assessed = assessed

    class Counted(Message):
        """The incidents have been counted."""

        def __init__(self, patterns: Patterns) -> None:
            super().__init__()
            self.patterns = patterns

    def __init__(self, look: Look, session: Session) -> None:
        super().__init__(look, session)
        self.patterns: Patterns | None = None
        self.assessed: Assessed | None = None
        self.turned = 0
        self._today = session.clock.read().wall.astimezone(zone_named(session.zone)).date()

    def compose(self) -> ComposeResult:
        """A page between the two bars."""
        look = self.look
        yield TopBar(look, self.session, lambda: look.say("patterns.title"))
        with Vertical(id="review"):
            yield Prose(self._words, colour=look.tone("mute"), id="answered")
            yield Sheet(id="waiting")
        yield Keys(look, self.ACTIONS)

    def on_mount(self) -> None:
        """Count."""
        self.query_one(Sheet).focus()
        self._count(self.session.open)

    @work(thread=True, exclusive=True, group="patterns")
    def _count(self, desk: "Desk") -> None:
        try:
            self.post_message(self.Counted(desk.patterns()))
            assessed = desk.rules().assess_if_any()
        except Refusal as refusal:
            self.post_message(ReadFailed(refusal))
        else:
            if assessed is not None:
                self.post_message(self.Held(assessed))

    @on(Counted)
    def counted(self, event: Counted) -> None:
        """Show them."""
        event.stop()
        self.patterns = event.patterns
        self.query_one("#answered").refresh(layout=True)
        self.query_one(Sheet).show(self._rows)

    @on(Held)
    def held(self, event: Held) -> None:
        """Show what the rules count, too; the page stays where it is."""
        event.stop()
        self.assessed = event.assessed
        self.query_one(Sheet).relabel()

    def _words(self) -> str:
        if self.patterns is None:
            return self.look.say("patterns.counting")
        return self.look.say("patterns.facts" if self.patterns.incidents else "patterns.none")

    def _rows(self, width: int) -> list[Row]:
        if self.patterns is None or not self.patterns.incidents:
            return []
        weeks_back = self.turned * weeks_that_fit(width)
        return pattern_rows(
            self.patterns,
            self.look,
            width,
            last=self._today,
            weeks_back=weeks_back,
            assessed=self.assessed,
        )

    def on_key(self, event: events.Key) -> None:
        """Left is earlier, right is later, and no later than now."""
        step = {"left": 1, "right": -1}.get(event.key)
        if step is None:
            super().on_key(event)
            return
        event.stop()
        event.prevent_default()
        self.turned = max(0, self.turned + step)
        self.query_one(Sheet).relabel()
