"""Where files belong whose incident is not known: choose it from the list, or type its number."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Input

from evidence_log.errors import Refusal
from evidence_log.records.instant import zone_named
from evidence_log.records.timeline import TimelineRow
from evidence_log.tui.actions import PLACE_ACTIONS, Action
from evidence_log.tui.look import Look
from evidence_log.tui.messages import ReadFailed
from evidence_log.tui.pages import Pages
from evidence_log.tui.screens.room import Room
from evidence_log.tui.session import Session
from evidence_log.tui.typed_reference import TYPED, incident_typed
from evidence_log.tui.widgets.keys import Keys
from evidence_log.tui.widgets.line_input import LineInput
from evidence_log.tui.widgets.prose import Prose
from evidence_log.tui.widgets.timeline import Timeline
from evidence_log.tui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from evidence_log.tui.desk import Desk

_NEWEST = 200


class PlaceScreen(Room):
    """The newest incidents, and a field for the number of an older one. What Enter would do is always said."""

    ACTIONS: ClassVar[tuple[Action, ...]] = PLACE_ACTIONS

    class Loaded(Message):
        """The newest incidents came."""

        def __init__(self, rows: list[TimelineRow]) -> None:
            super().__init__()
            self.rows = rows

    class Placed(Message):
        """The incident was chosen."""

        def __init__(self, capture: str, incident: str) -> None:
            super().__init__()
            self.capture = capture
            self.incident = incident

    def __init__(self, look: Look, session: Session, capture: str, to: str) -> None:
        super().__init__(look, session)
        self.capture = capture
        self._to = to
        self._loaded = False
        self._chosen = False
        self._placing = False
        self._finished = False
        self._message: Callable[[], str] | None = None

    def compose(self) -> ComposeResult:
        """The question, the field, the list, and what Enter would do."""
        look, palette = self.look, self.look.palette
        yield TopBar(look, self.session)
        with Vertical(id="place"):
            yield Prose(lambda: look.say("place.title"), colour=palette.text, bold=True)
            yield Prose(
                lambda: look.say("place.about", to=look.line(self._to)), colour=palette.mute, classes="gap"
            )
            with Horizontal(classes="field"):
                yield Prose(lambda: look.say("place.number"), colour=palette.mute, classes="label")
                yield LineInput(look, hint="place.number.hint", id="number")
            today = self.session.clock.read().wall.astimezone(zone_named(self.session.zone)).date()
            yield Timeline(look, zone=self.session.zone, today=today, id="newest")
            yield Prose(self._said, colour=palette.text, id="goes")
        yield Keys(look, self.ACTIONS)

    def on_mount(self) -> None:
        """Ready to type, and the list is asked for."""
        self.query_one(Timeline).can_focus = False
        field = self.query_one(LineInput)
        field.restrict = TYPED
        field.focus()
        self._fetch(self.session.open)

    @work(thread=True, group="pages")
    def _fetch(self, desk: "Desk") -> None:
        try:
            rows = desk.page(None, _NEWEST)
        except Refusal as refusal:
            self.post_message(ReadFailed(refusal))
        else:
            self.post_message(self.Loaded(rows))

    @on(Loaded)
    def loaded(self, event: Loaded) -> None:
        """Show them."""
        event.stop()
        self._loaded = True
        pages, newest = Pages(self.session.zone), self.query_one(Timeline)
        pages.add(event.rows, complete=len(event.rows) < _NEWEST)
        newest.renew(pages, today=newest.today, reference=None)
        self._resay()

    # --- the choice

    @property
    def incident(self) -> str | None:
        """What is chosen: the number that was typed, or the one under the cursor; None when it is no number."""
        typed = self.query_one(LineInput).value
        if typed.strip():
            return incident_typed(typed)
        row = self.query_one(Timeline).row
        return None if row is None else row.reference

    def on_key(self, event: events.Key) -> None:
        """Up and down choose while the field is written in."""
        newest = self.query_one(Timeline)
        moves: dict[str, Callable[[], None]] = {
            "up": lambda: newest.action_move(-1),
            "down": lambda: newest.action_move(1),
            "pageup": lambda: newest.action_page(-1),
            "pagedown": lambda: newest.action_page(1),
        }
        if event.key in moves:
            event.stop()
            self._choose()
            moves[event.key]()
        else:
            super().on_key(event)

    def _choose(self) -> None:
        """From the list; what was typed no longer counts."""
        self._chosen = True
        self.query_one(LineInput).clear()
        self._resay()

    @on(Timeline.Moved)
    def moved(self, event: Timeline.Moved) -> None:
        """Say what Enter would do now."""
        event.stop()
        self._resay()

    @on(Timeline.Running)
    def running(self, event: Timeline.Running) -> None:
        """No more are fetched: an older one has a number."""
        event.stop()

    @on(Timeline.Chosen)
    def clicked(self, event: Timeline.Chosen) -> None:
        """A second click chooses and does."""
        event.stop()
        self._choose()
        self._place()

    @on(Input.Changed)
    def typed(self, event: Input.Changed) -> None:
        """Bring the one that was typed under the cursor, where it is in the list."""
        event.stop()
        if not event.value.strip():
            return
        self._chosen, newest = True, self.query_one(Timeline)
        index = newest.pages.index_of(incident_typed(event.value) or "")
        if index is not None:
            newest.cursor = index
        self._resay()

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        """Enter, once more where nothing was chosen yet."""
        event.stop()
        self._place()

    def _place(self) -> None:
        incident = self.incident
        if self._placing or incident is None:
            return
        if not self._chosen:
            self._chosen = True
            self.say(lambda: self.look.say("place.sure", reference=incident))
            return
        self._placing = True
        self.say(lambda: self.look.say("top.saving"))
        self.post_message(self.Placed(self.capture, incident))

    # --- what is said

    def leave(self) -> None:
        """They have their place: go, or go as soon as this is the screen in front again."""
        self._finished = True
        self.on_screen_resume()

    def on_screen_resume(self) -> None:
        """Back in front."""
        if self._finished and self.is_current:
            self.app.pop_screen()

    def say_refused(self, message: Callable[[], str]) -> None:
        """It could not be put there; another can be chosen."""
        self._placing = False
        self.say(message)

    def say(self, message: Callable[[], str]) -> None:
        """Say something until something else is chosen."""
        self._message = message
        self.query_one("#goes").refresh(layout=True)

    def _resay(self) -> None:
        if not self._placing:
            self._message = None
            self.query_one("#goes").refresh(layout=True)

    def _said(self) -> str:
        look, typed = self.look, self.query_one(LineInput).value.strip()
        if self._message is not None:
            return self._message()
        incident = self.incident
        if incident is not None:
            return look.say("place.goes", reference=incident)
        if typed:
            return look.say("place.unread", words=look.line(typed))
        return look.say("place.none") if self._loaded else ""
