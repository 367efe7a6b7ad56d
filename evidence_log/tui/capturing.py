"""Words and files that cannot go into the vault just now: into its inbox, in a thread, without any key."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on, work
from textual.message import Message

from evidence_log.errors import Refusal
from evidence_log.records.decision import Because
from evidence_log.tui import rooms
from evidence_log.tui.asking_again import AskingAgain
from evidence_log.tui.captured import captured_words
from evidence_log.tui.draft import Draft, words_of

if TYPE_CHECKING:
    from evidence_log.casework.capture_locked import Captured


class Capturing(AskingAgain):
    """The way in, and what can be written down without going in."""

    class NotWritten(Message):
        """The words are neither in the ledger nor in the inbox."""

        def __init__(self, refusal: Refusal) -> None:
            super().__init__()
            self.refusal = refusal

    class WrittenAside(Message):
        """The words lie in the inbox, with their files."""

        def __init__(self, captured: "Captured", files: tuple[Path, ...]) -> None:
            super().__init__()
            self.captured = captured
            self.files = files

    @work(thread=True, group="save")
    def write_aside(self, draft: Draft, because: Because) -> None:
        """Put it into the inbox; the vault may be locked."""
        self.capture(draft, because)

    def capture(self, draft: Draft, because: Because) -> None:
        """Put it into the inbox; for a thread."""
        from evidence_log.casework.capture_locked import capture_incident  # noqa: PLC0415 -- after the first paint

        session = self.session
        try:
            captured = capture_incident(
                session.folder,
                words_of(draft),
                files=draft.files,
                because=because,
                at=session.clock.read(),
            )
        except Refusal as refusal:
            self.post_message(self.NotWritten(refusal))
        else:
            self.post_message(self.WrittenAside(captured, draft.files))

    def bring(self, files: Sequence[Path], incident: str) -> "Captured":
        """Put files of an incident into the inbox, somebody else is writing; for a thread."""
        from evidence_log.casework.capture_locked import capture_files  # noqa: PLC0415 -- after the first paint

        at = self.session.clock.read()
        return capture_files(self.session.folder, files, to=incident, because=Because.BUSY, at=at)

    @on(NotWritten)
    def not_written(self, event: NotWritten) -> None:
        """The words stay in the form."""
        event.stop()
        self.session.saving -= 1
        for screen in self.screen_stack:
            if isinstance(screen, rooms.FormScreen) and screen.saving:
                screen.say_refused(event.refusal)
        self.saved()

    @on(WrittenAside)
    def written_aside(self, event: WrittenAside) -> None:
        """The words are safe: say where, and go back to where the form was opened."""
        event.stop()
        session, captured, files = self.session, event.captured, event.files
        locked = captured.capture.because is Because.LOCKED
        if locked:
            session.locked_draft = Draft()
        else:
            session.draft = Draft()
            session.saved_at = session.wall_clock()
        self.finish_form()

        def said() -> str:
            return captured_words(captured, files, self.look)

        if not locked:
            self.say(said)
        for screen in self.screen_stack:
            if isinstance(screen, rooms.LockScreen):
                screen.say_safe(said)
        session.saving -= 1
        self.saved()

    def finish_form(self) -> None:
        """The form whose words were saved has done its work."""
        for screen in list(self.screen_stack):
            if isinstance(screen, rooms.FormScreen) and screen.saving:
                screen.finish()

    def saved(self) -> None:
        """A save is over, whichever way; whoever wanted to leave may leave now."""
        self.renotice()
        self.retop()
        if self.quit_when_saved and not self.session.saving:
            self.leave()
