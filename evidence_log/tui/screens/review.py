"""Written while locked - by you? Everything that waits, and the answers."""

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical

from evidence_log.records.decision import Decision
from evidence_log.tui.actions import REVIEW_ACTIONS, Action, action_for
from evidence_log.tui.look import Look
from evidence_log.tui.messages import InboxAnswered
from evidence_log.tui.screens.room import Room
from evidence_log.tui.session import Session
from evidence_log.tui.waiting import Row, waiting_lines
from evidence_log.tui.widgets.keys import Keys
from evidence_log.tui.widgets.picker import Picker
from evidence_log.tui.widgets.prose import Prose
from evidence_log.tui.widgets.top_bar import TopBar

_PAUSE_S = 0.5
_STEPS = {"up": -1, "k": -1, "down": 1, "j": 1}


class ReviewScreen(Room):
    """One of them is under the cursor. None of the answers is Enter: it is pressed too easily."""

    GOES_WITH_BACK: ClassVar[bool] = False

    ACTIONS: ClassVar[tuple[Action, ...]] = REVIEW_ACTIONS

    def __init__(self, look: Look, session: Session) -> None:
        super().__init__(look, session)
        self.answering = False
        self.sure = False
        self.finished = False
        self._message: Callable[[], str] = lambda: ""

    def compose(self) -> ComposeResult:
        """The question, what waits, and what became of the last answer."""
        look = self.look
        yield TopBar(look, self.session)
        with Vertical(id="review"):
            yield Prose(lambda: look.say("review.title"), colour=look.tone("text"), bold=True)
            yield Prose(lambda: look.say("review.about"), colour=look.tone("mute"), classes="gap")
            yield Picker(id="waiting")
            yield Prose(self._said, colour=look.tone("text"), id="answered")
        yield Keys(look, self.ACTIONS)

    def on_mount(self) -> None:
        """Show them."""
        self.query_one(Picker).can_focus = False
        self.renew()

    def renew(self) -> None:
        """Something came or went."""
        for picker in self.query(Picker):
            picker.offer(len(self.session.waiting), self._lines)

    @property
    def at(self) -> int:
        """Which one is under the cursor."""
        return self.query_one(Picker).at

    @property
    def begun(self) -> bool:
        """Whether there is something to answer for on the screen."""
        return any(each.count for each in self.query(Picker))

    def _lines(self, place: int, here: bool, width: int) -> list[Row]:  # noqa: FBT001 -- as the picker asks
        waiting = self.session.waiting
        return waiting_lines(waiting[place], self.look, width, chosen=here) if place < len(waiting) else []

    def _said(self) -> str:
        return self._message()

    def _say(self, message: Callable[[], str]) -> None:
        self._message = message
        self.query_one("#answered").refresh(layout=True)

    # --- keys

    def on_key(self, event: events.Key) -> None:
        """Up and down choose, page keys scroll; the rest as everywhere."""
        picker = self.query_one(Picker)
        pages = {
            "pagedown": picker.action_page_down,
            "space": picker.action_page_down,
            "pageup": picker.action_page_up,
        }
        action = action_for(self.actions, event.key, event.character)
        if self.sure and (action is None or action.name != "not-mine"):
            self.sure = False
            self._say(lambda: "")
        if event.key in _STEPS and self.session.waiting:
            event.stop()
            picker.action_move(_STEPS[event.key])
        elif event.key in pages:
            event.stop()
            pages[event.key]()
        else:
            super().on_key(event)

    def answer(self, decision: Decision, *, everything: bool) -> None:
        """Give an answer, one at a time; that something is not one's own is asked about once."""
        waiting = self.session.waiting
        if self.answering or not waiting:
            return
        if decision is Decision.DECLINED and not self.sure:
            self.sure = True
            self._say(lambda: self.look.say("review.sure"))
            return
        self.answering, self.sure = True, False
        self._say(lambda: self.look.say("top.saving"))
        if everything or decision is Decision.LATER:
            chosen = [each.capture_id for each in waiting]
        else:
            chosen = [waiting[self.at].capture_id]
        self.post_message(InboxAnswered(decision, chosen))

    def say_answered(self, said: Callable[[], str]) -> None:
        """An answer has been recorded, or not. A second press of the same key must not answer for the next one."""
        if not self.session.waiting:
            self.finished = True
            self.go_if_finished()
            return
        self._say(said)
        self.set_timer(_PAUSE_S, self._open_again)

    def _open_again(self) -> None:
        self.answering = False

    def go_if_finished(self) -> None:
        """Nothing waits: go, or go as soon as this is the screen in front again."""
        if self.finished and self.in_front:
            self.app.pop_screen()

    def on_screen_resume(self) -> None:
        """Back in front."""
        self.go_if_finished()
