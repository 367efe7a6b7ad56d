"""What was written while locked: counted while the vault is open, asked about, and the answers recorded in threads."""

from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from textual import on, work
from textual.message import Message

from evidence_log.errors import CaptureUnplaced, Refusal
from evidence_log.records.decision import Decision
from evidence_log.tui import rooms
from evidence_log.tui.captured import reviewed_words
from evidence_log.tui.keeping import Keeping
from evidence_log.tui.messages import FilesPlaced, InboxAnswered
from evidence_log.tui.refusals import refusal_words

if TYPE_CHECKING:
    from evidence_log.casework.review_inbox import Reviewed, Waits
    from evidence_log.records.timeline import TimelineRow
    from evidence_log.tui.desk import Desk

LOOK_S = 2.0
_NEWEST = 10


def _is_unplaced(reviewed: "Reviewed") -> bool:
    """Whether it is not known where its files belong."""
    return reviewed.refused is not None and reviewed.refused.refusal == CaptureUnplaced().id


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
            *,
            waiting: "tuple[Waits, ...]",
            newest: "Sequence[TimelineRow]",
            refusal: Refusal | None,
        ) -> None:
            super().__init__()
            self.desk = desk
            self.decision = decision
            self.reviewed = reviewed
            self.waiting = waiting
            self.newest = newest
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
            if isinstance(screen, rooms.ReviewScreen):
                screen.renew()
        self.retop()

    def ask(self) -> None:
        """Ask about what has not been asked about since the vault was opened, once the list is in front."""
        session = self.session
        new = {each.capture_id for each in session.waiting} - session.asked
        if new and isinstance(self.screen, rooms.TimelineScreen) and session.desk is not None:
            self.show_review()

    def show_review(self) -> None:
        """Ask, if anything waits."""
        session = self.session
        if session.waiting:
            session.asked |= {each.capture_id for each in session.waiting}
            self.push_screen(rooms.ReviewScreen(self.look, session))

    # --- the answers

    def answer(self, decision: Decision, *, everything: bool = False) -> None:
        """A key of the question was pressed."""
        if isinstance(self.screen, rooms.ReviewScreen):
            self.screen.answer(decision, everything=everything)

    @on(InboxAnswered)
    def answer_given(self, event: InboxAnswered) -> None:
        """Record it."""
        event.stop()
        desk = self.session.desk
        if desk is None:
            return
        if event.decision is Decision.LATER and isinstance(self.screen, rooms.ReviewScreen):
            self.pop_screen()
        self.session.saving += 1
        self.retop()
        self._record(desk, event.decision, event.captures)

    @on(FilesPlaced)
    def placed(self, event: FilesPlaced) -> None:
        """Take the files in where they were said to belong."""
        event.stop()
        desk = self.session.desk
        if desk is None:
            return
        self.pop_screen()
        self.session.saving += 1
        self.retop()
        self._record(desk, Decision.ACCEPTED, [event.capture], to=event.incident)

    @work(thread=True, group="save")
    def _record(self, desk: "Desk", decision: Decision, captures: list[str], to: str | None = None) -> None:
        reviewed: list[Reviewed] = []
        refused: Refusal | None = None
        waiting: tuple[Waits, ...] = ()
        try:
            reviewed = desk.review(decision, captures) if to is None else desk.place(captures[0], to)
        except Refusal as refusal:
            refused = refusal
        newest: Sequence[TimelineRow] = ()
        try:
            waiting = desk.waiting()
            newest = desk.page(None, _NEWEST) if any(map(_is_unplaced, reviewed)) else ()
        except Refusal as refusal:
            refused = refused or refusal
        self.post_message(
            self.Answered(desk, decision, reviewed, waiting=waiting, newest=newest, refusal=refused)
        )

    @on(Answered)
    def answered(self, event: Answered) -> None:
        """Say what became of it; when nothing waits any more, back to the list."""
        event.stop()
        session = self.session
        session.saving -= 1

        def said() -> str:
            return reviewed_words(event.reviewed, event.refusal, self.look)

        if session.desk is event.desk:
            session.in_inbox = frozenset(each.capture_id for each in event.waiting)
            self._show_waiting(event.waiting)
        taken = [each.incident for each in event.reviewed if each.decision is Decision.ACCEPTED]
        if any(taken):
            session.saved_at = session.wall_clock()
            if self.timeline is not None:
                self.timeline.reload(next(each for each in taken if each))
        if event.decision is not Decision.LATER or event.refusal is not None:
            self.say(said)
        for screen in list(self.screen_stack):
            if isinstance(screen, rooms.ReviewScreen):
                screen.say_answered(said)
        self._ask_where(event)
        self.saved()

    def _ask_where(self, event: Answered) -> None:
        """Ask where files belong that were captured for something unknown; never over a screen that was hidden."""
        unplaced = [each.capture_id for each in event.reviewed if _is_unplaced(each)]
        here = isinstance(self.screen, rooms.ReviewScreen | rooms.TimelineScreen)
        if here and unplaced and self.session.desk is event.desk and event.newest:
            self.push_screen(rooms.PlaceScreen(self.look, self.session, unplaced[0], event.newest))
