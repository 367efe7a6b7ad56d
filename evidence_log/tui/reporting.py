"""Making a document from the app, in a thread; the desktop shows it when it is asked to."""

from contextlib import suppress
from pathlib import Path
from shutil import which
from subprocess import DEVNULL, run
from typing import TYPE_CHECKING

from textual import on, work
from textual.message import Message

from evidence_log.errors import Refusal
from evidence_log.records.progress import Progress
from evidence_log.tui import rooms
from evidence_log.tui.edition_lines import laid_lines
from evidence_log.tui.messages import EditionsWanted, ReportWanted
from evidence_log.tui.said import Certificate, Laid, Ordered
from evidence_log.tui.showing import ExhibitActs

if TYPE_CHECKING:
    from evidence_log.tui.desk import Desk


class Reporting(ExhibitActs):
    """What is done with exhibits, and the document made of all of it."""

    class Made(Message):
        """The document is entered and its file written, and what goes with it."""

        def __init__(self, laid: tuple[Laid, ...]) -> None:
            super().__init__()
            self.laid = laid

    class Rendering(Message):
        """How far the making is."""

        def __init__(self, progress: Progress) -> None:
            super().__init__()
            self.progress = progress

    class NotMade(Message):
        """It was refused."""

        def __init__(self, refusal: Refusal) -> None:
            super().__init__()
            self.refusal = refusal

    def show_report(self) -> None:
        """Decide what the document is to be."""
        if isinstance(self.screen, rooms.TimelineScreen) and self.session.desk is not None:
            self.push_screen(rooms.ReportScreen(self.look, self.session))

    @on(EditionsWanted)
    def choose_edition(self, event: EditionsWanted) -> None:
        """Choose which document it is to be."""
        event.stop()
        if isinstance(self.screen, rooms.ReportScreen) and self.session.desk is not None:
            self.push_screen(rooms.EditionsScreen(self.look, self.session, event.now, event.taken))

    @property
    def _report(self) -> "rooms.ReportScreen | None":
        return next((each for each in self.screen_stack if isinstance(each, rooms.ReportScreen)), None)

    def make_report(self) -> None:
        """Make it; what leaves the vault is asked for by somebody who knows its passphrase."""
        screen = self.screen
        if isinstance(screen, rooms.ReportScreen) and not screen.busy and not screen.unfit():
            self.sure_then(screen.make)

    @on(ReportWanted)
    def make_wanted(self, event: ReportWanted) -> None:
        """Make it in a thread; the app goes on."""
        event.stop()
        if self.session.desk is not None:
            self.session.saving += 1
            self.retop()
            self._make_document(self.session.desk, event.ordered, event.folder, event.certificate)

    @work(thread=True, group="save")
    def _make_document(
        self, desk: "Desk", ordered: Ordered, folder: Path, certificate: Certificate | None
    ) -> None:
        try:
            desk.follow(self._tell_rendering)
            laid = desk.papers().make(ordered, folder, certificate)
        except Refusal as refusal:
            self.post_message(self.NotMade(refusal))
        else:
            self.post_message(self.Made(laid))

    def _tell_rendering(self, progress: Progress) -> None:
        self.post_message(self.Rendering(progress))

    @on(Rendering)
    def rendering(self, event: Rendering) -> None:
        """Say how far it is."""
        event.stop()
        if self._report is not None:
            self._report.going(event.progress)

    @on(Made)
    def document_made(self, event: Made) -> None:
        """Say where it lies."""
        event.stop()
        self.session.saving -= 1
        self.session.saved_at = self.session.wall_clock()
        if self._report is not None:
            self._report.done(event.laid)
            self.show_form_text()
        else:
            self.say(lambda: laid_lines(event.laid, self.look))
        self.saved()

    @on(NotMade)
    def document_not_made(self, event: NotMade) -> None:
        """Say why."""
        event.stop()
        self.session.saving -= 1
        if self._report is not None:
            self._report.say_refused(event.refusal)
        self.saved()

    def show_form_text(self) -> None:
        """The fields of what was just made as text."""
        screen = self.screen
        if isinstance(screen, rooms.ReportScreen) and screen.texts and self.session.desk is not None:
            self.push_screen(rooms.FormTextScreen(self.look, self.session, screen.texts))

    def show_made(self, *, folder: bool = False) -> None:
        """Have the desktop show the file that was just written, or where it lies; it is the user's own now."""
        from evidence_log.media.players import find_opener  # noqa: PLC0415 -- after the first paint

        screen, opener = self.screen, find_opener(which)
        if not isinstance(screen, rooms.ReportScreen) or screen.made is None:
            return
        if opener is None:
            screen.say_no_opener()
            return
        self._hand_over(
            [opener.program, *opener.arguments, str(screen.made.parent if folder else screen.made)]
        )

    @work(thread=True, group="show")
    def _hand_over(self, command: list[str]) -> None:
        with suppress(OSError):  # a desktop's program that cannot be started; the path stands on the screen
            run(command, stdin=DEVNULL, stdout=DEVNULL, stderr=DEVNULL, start_new_session=True, check=False)  # noqa: S603 -- a program of this machine, a path of ours
