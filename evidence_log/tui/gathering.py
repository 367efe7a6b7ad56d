"""Call recordings become calls: looked through and logged in threads, while the app goes on."""

from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from textual import on, work
from textual.message import Message

from evidence_log.errors import Refusal
from evidence_log.records.progress import Progress
from evidence_log.tui import rooms
from evidence_log.tui.messages import CallChanged, CallsWanted, RecordingsNamed
from evidence_log.tui.refusals import refusal_words
from evidence_log.tui.reviewing import Reviewing

if TYPE_CHECKING:
    from evidence_log.casework.log_recordings import LoggedCalls, Proposal, Proposed
    from evidence_log.tui.desk import Desk

Answer = TypeVar("Answer")


class Gathering(Reviewing):
    """Reviewing, and a folder of recordings."""

    class Going(Message):
        """So many of the recordings are done."""

        def __init__(self, progress: Progress) -> None:
            super().__init__()
            self.progress = progress

    class LookedThrough(Message):
        """The folder was looked through, or refused."""

        def __init__(self, desk: "Desk", proposed: "Proposed | None", refusal: Refusal | None) -> None:
            super().__init__()
            self.desk = desk
            self.proposed = proposed
            self.refusal = refusal

    class CallsLogged(Message):
        """The calls were logged, or refused."""

        def __init__(self, desk: "Desk", logged: "LoggedCalls | None", refusal: Refusal | None) -> None:
            super().__init__()
            self.desk = desk
            self.logged = logged
            self.refusal = refusal

    def show_recordings(self) -> None:
        """Ask for the folder."""
        if self.session.desk is not None:
            self.push_screen(rooms.RecordingsScreen(self.look, self.session))

    @property
    def _recordings(self) -> "rooms.RecordingsScreen | None":
        return next((each for each in self.screen_stack if isinstance(each, rooms.RecordingsScreen)), None)

    @on(RecordingsNamed)
    def look_wanted(self, event: RecordingsNamed) -> None:
        """Look through the folder."""
        event.stop()
        if self.session.desk is not None:
            self._look_through(self.session.desk, event.folder)

    @work(thread=True, group="recordings", exclusive=True)
    def _look_through(self, desk: "Desk", folder: Path) -> None:
        try:
            proposed = self._followed(desk, desk.propose_calls(folder))
        except Refusal as refusal:
            self.post_message(self.LookedThrough(desk, None, refusal))
        else:
            self.post_message(self.LookedThrough(desk, proposed, None))

    @on(CallsWanted)
    def log_wanted(self, event: CallsWanted) -> None:
        """Log what was confirmed."""
        event.stop()
        if self.session.desk is not None:
            self.session.saving += 1
            self.retop()
            self._log_calls(
                self.session.desk, event.proposals, self.look.texts("recordings.account", name="{}")
            )

    @on(CallChanged)
    def change_wanted(self, event: CallChanged) -> None:
        """Take the new words, or say why not."""
        event.stop()
        desk, screen = self.session.desk, self._recordings
        if desk is None or screen is None:
            return
        try:
            proposal = desk.change_call(event.proposal, event.what, event.words)
        except Refusal as refusal:
            words = refusal_words(refusal, self.look)
            screen.say(lambda: words)
        else:
            screen.changed(proposal)

    @work(thread=True, group="save")
    def _log_calls(self, desk: "Desk", proposals: "tuple[Proposal, ...]", account: str) -> None:
        head, _, tail = account.partition("{}")
        try:
            logged = self._followed(desk, desk.log_calls(proposals, lambda name: f"{head}{name}{tail}"))
        except Refusal as refusal:
            self.post_message(self.CallsLogged(desk, None, refusal))
        else:
            self.post_message(self.CallsLogged(desk, logged, None))

    def _followed(self, desk: "Desk", act: Generator[Progress, None, Answer]) -> Answer | None:
        """Carry it out, saying how far it is; given up when the vault was locked meanwhile."""
        while self.session.desk is desk:
            try:
                self.post_message(self.Going(next(act)))
            except StopIteration as end:
                answer: Answer = end.value
                return answer
        act.close()
        return None

    @on(Going)
    def going(self, event: Going) -> None:
        """Say how far it is."""
        event.stop()
        screen, progress = self._recordings, event.progress
        if screen is not None:
            screen.say(lambda: self.look.say("recordings.going", done=progress.done, of=progress.of))

    @on(LookedThrough)
    def looked_through(self, event: LookedThrough) -> None:
        """Show the list, or why there is none."""
        event.stop()
        screen, look = self._recordings, self.look
        if screen is None or self.session.desk is not event.desk:
            return
        if event.proposed is None:
            refusal = event.refusal
            screen.say(lambda: "" if refusal is None else refusal_words(refusal, look))
            screen.end()
            return
        found = event.proposed
        screen.show(found)
        screen.say(
            lambda: look.say(
                "recordings.found",
                count=len(found.proposals),
                held=len(found.held),
                others=found.others,
                refused=len(found.refused),
            )
        )
        if not found.proposals:
            screen.end()

    @on(CallsLogged)
    def calls_logged(self, event: CallsLogged) -> None:
        """Back to the list, with what was logged."""
        event.stop()
        session, look, logged = self.session, self.look, event.logged
        session.saving -= 1
        if event.refusal is not None:
            refusal = event.refusal
            self.say(lambda: refusal_words(refusal, look))
        elif logged is not None:
            session.saved_at = session.wall_clock()
            count, refused = len(logged.incidents), len(logged.not_logged)
            self.say(lambda: look.say("recordings.logged", count=count, refused=refused))
            if self.timeline is not None and logged.incidents:
                self.timeline.reload(logged.incidents[-1].reference)
        if isinstance(self.screen, rooms.RecordingsScreen):
            self.pop_screen()
        self.saved()
