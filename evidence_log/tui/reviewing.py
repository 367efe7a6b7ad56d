"""What was written while locked: counted while the vault is open, asked about, and the answers recorded in threads."""

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from textual import on, work
from textual.message import Message

from evidence_log.errors import Refusal
from evidence_log.records.capture import Decision
from evidence_log.tui.keeping import Keeping
from evidence_log.tui.refusals import refusal_words
from evidence_log.tui.reviewed import reviewed_words, unplaced
from evidence_log.tui.screens.place import PlaceScreen
from evidence_log.tui.screens.review import ReviewScreen
from evidence_log.tui.screens.timeline import TimelineScreen

if TYPE_CHECKING:
    from evidence_log.casework.review_inbox import Reviewed, Waits
    from evidence_log.tui.desk import Desk

LOOK_S = 2.0


class Reviewing(Keeping):
    """Keeping, and the question whose words those in the inbox are."""

    class Waiting(Message):
        """The inbox was read."""

        def __init__(
            self,
            desk: "Desk",
            waiting: "tuple[Waits, ...]",
            in_inbox: frozenset[str],
            refusal: Refusal | None,
        ) -> None:
            super().__init__()
            self.desk = desk
            self.waiting = waiting
            self.in_inbox = in_inbox
            self.refusal = refusal

    class Answered(Message):
        """An answer was recorded, or refused."""

        def __init__(
            self,
            desk: "Desk",
            decision: Decision,
            reviewed: "list[Reviewed]",
            waiting: "tuple[Waits, ...]",
            refusal: Refusal | None,
        ) -> None:
            super().__init__()
            self.desk = desk
            self.decision = decision
            self.reviewed = reviewed
            self.waiting = waiting
            self.refusal = refusal

    def start_watching(self) -> None:
        """Look into the inbox now and then: another window may have written beside us."""
        super().start_watching()
        self._reading_inbox = False
        self.set_interval(LOOK_S, self.look_into_inbox)

    def look_into_inbox(self) -> None:
        """See whether something else lies there than before; only then it is read."""
        desk, session = self.session.desk, self.session
        if desk is None or self._reading_inbox or session.saving:
            return
        with suppress(OSError):  # a folder that cannot be read now may be in two seconds
            there = desk.in_inbox()
            if there != session.in_inbox:
                self._reading_inbox = True
                self._read_inbox(desk, there)
        self.ask()

    @work(thread=True, group="inbox")
    def _read_inbox(self, desk: "Desk", there: frozenset[str]) -> None:
        try:
            waiting = desk.waiting()
        except Refusal as refusal:
            self.post_message(self.Waiting(desk, (), there, refusal))
        else:
            self.post_message(self.Waiting(desk, waiting, there, None))

    @on(Waiting)
    def inbox_read(self, event: Waiting) -> None:
        """Show the count, and ask about what is new."""
        event.stop()
        self._reading_inbox = False
        session = self.session
        if session.desk is not event.desk or session.saving:
            return
        session.in_inbox = event.in_inbox
        if event.refusal is not None:
            refusal = event.refusal
            self.say(lambda: refusal_words(refusal, self.look))
            return
        self._show_waiting(event.waiting)
        self.ask()

    def _show_waiting(self, waiting: "tuple[Waits, ...]") -> None:
        self.session.waiting = waiting
        for screen in self.screen_stack:
            if isinstance(screen, ReviewScreen):
                screen.renew()
        self.retop()

    def ask(self) -> None:
        """Ask about what has not been asked about since the vault was opened, once the list is in front."""
        session = self.session
        new = {each.capture_id for each in session.waiting} - session.asked
        if new and isinstance(self.screen, TimelineScreen) and session.desk is not None:
            self.show_review()

    def show_review(self) -> None:
        """Ask, if anything waits."""
        session = self.session
        if session.waiting:
            session.asked |= {each.capture_id for each in session.waiting}
            self.push_screen(ReviewScreen(self.look, session))

    # --- the answers

    def answer(self, decision: Decision, *, everything: bool = False) -> None:
        """A key of the question was pressed."""
        if isinstance(self.screen, ReviewScreen):
            self.screen.answer(decision, everything=everything)

    @on(ReviewScreen.Answer)
    def answer_given(self, event: ReviewScreen.Answer) -> None:
        """Record it."""
        event.stop()
        if event.decision is Decision.LATER and isinstance(self.screen, ReviewScreen):
            self.pop_screen()
        self._begin(event.decision, event.captures)

    def take_back(self) -> None:
        """Take in after all what was set aside last."""
        declined = self.session.declined
        if isinstance(self.screen, ReviewScreen):
            self.screen.take_back()
        elif declined:
            self._begin(Decision.ACCEPTED, [declined[-1]])

    @on(PlaceScreen.Placed)
    def place_chosen(self, event: PlaceScreen.Placed) -> None:
        """Files have a place now: take them in."""
        event.stop()
        self._begin(Decision.ACCEPTED, [event.capture], event.incident)

    def _begin(self, decision: Decision, captures: list[str], to: str | None = None) -> None:
        desk = self.session.desk
        if desk is not None:
            self.session.saving += 1
            self.retop()
            self._record(desk, decision, captures, to)

    @work(thread=True, group="save")
    def _record(self, desk: "Desk", decision: Decision, captures: list[str], to: str | None) -> None:
        reviewed: list[Reviewed] = []
        refused: Refusal | None = None
        waiting: tuple[Waits, ...] = ()
        try:
            reviewed = desk.review(decision, captures, to)
        except Refusal as refusal:
            refused = refusal
        try:
            waiting = desk.waiting()
        except Refusal as refusal:
            refused = refused or refusal
        self.post_message(self.Answered(desk, decision, reviewed, waiting, refused))

    @on(Answered)
    def answered(self, event: Answered) -> None:
        """Say what became of it; when nothing waits any more, back to the list."""
        event.stop()
        session = self.session
        session.saving -= 1
        there = {each.capture_id for each in event.waiting}
        if session.desk is event.desk:
            self._remember_declined(event.reviewed)
            session.in_inbox = frozenset(there)
            self._show_waiting(event.waiting)
        taken = [each.incident for each in event.reviewed if each.decision is Decision.ACCEPTED]
        if any(taken):
            session.saved_at = session.wall_clock()
            if self.timeline is not None:
                self.timeline.reload(next(each for each in taken if each))

        def said(*, asking: bool) -> str:
            return reviewed_words(event.reviewed, event.refusal, self.look, asking=asking, waiting=there)

        place = next((each for each in self.screen_stack if isinstance(each, PlaceScreen)), None)
        if place is not None and (event.refusal or any(each.refused for each in event.reviewed)):
            place.say_refused(lambda: said(asking=False))
        else:
            self._say_answered(event, said)
        self.saved()

    def _say_answered(self, event: Answered, said: Callable[..., str]) -> None:
        if event.decision is not Decision.LATER or event.refusal is not None:
            self.say(lambda: said(asking=False))
        self._ask_where(event)
        for screen in list(self.screen_stack):
            if isinstance(screen, ReviewScreen):
                screen.say_answered(lambda: said(asking=True))

    def _remember_declined(self, reviewed: "list[Reviewed]") -> None:
        """What was set aside last can be taken back until the vault is locked."""
        for each in reviewed:
            if each.refused is None:
                rest = tuple(one for one in self.session.declined if one != each.capture_id)
                declined = each.decision is Decision.DECLINED
                self.session.declined = (*rest, each.capture_id) if declined else rest

    def _ask_where(self, event: Answered) -> None:
        """Ask where files belong that have no place; go on when they have one."""
        screen, reviewed = self.screen, event.reviewed
        for each in self.screen_stack:
            if isinstance(each, PlaceScreen):
                each.leave()
                return
        to = unplaced(reviewed[0]) if len(reviewed) == 1 else None
        waits = to in {each.capture_id for each in event.waiting}
        if to is not None and not waits and isinstance(screen, ReviewScreen | TimelineScreen):
            self.push_screen(PlaceScreen(self.look, self.session, reviewed[0].capture_id, to))
