"""A copy of the vault in a folder, best on a stick: where to, how far it is, what it holds."""

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message

from evidence_log.errors import Refusal
from evidence_log.i18n.moment_words import instant_words
from evidence_log.i18n.progress_words import progress_words
from evidence_log.tui.actions import BACKUP_ACTIONS, Action
from evidence_log.tui.look import Look
from evidence_log.tui.messages import CopyWanted, ReadFailed
from evidence_log.tui.refusals import sentence
from evidence_log.tui.screens.act import ActScreen
from evidence_log.tui.session import Session
from evidence_log.tui.widgets.line_input import LineInput
from evidence_log.tui.widgets.prose import Prose
from evidence_log.tui.widgets.push import Push

if TYPE_CHECKING:
    from evidence_log.tui.desk import Desk
    from evidence_log.tui.guard import Copies

_DRAWN_EVERY_S = 0.2


class BackupScreen(ActScreen):
    """It may be left, and the screen hidden or locked, while the copy is made."""

    ACTIONS: ClassVar[tuple[Action, ...]] = BACKUP_ACTIONS
    NAME: ClassVar[str] = "backup"

    class Seen(Message):
        """What was copied before, and where the next one best goes."""

        def __init__(self, copies: "Copies") -> None:
            super().__init__()
            self.copies = copies

    def __init__(self, look: Look, session: Session) -> None:
        super().__init__(look, session)
        self._copies: Copies | None = None

    def asked(self) -> ComposeResult:
        """What it is for, when it was last done, where it goes."""
        look = self.look
        yield Prose(lambda: look.say("backup.about"), colour=look.tone("text"), classes="gap")
        yield Prose(self._last, colour=look.tone("mute"), classes="gap", id="last")
        with Horizontal(classes="field"):
            yield self.label("folder")
            yield LineInput(look, hint="backup.folder.hint", id="folder")
        yield Prose(self._only_home, colour=look.tone("visit"), classes="gap", id="only-home")
        yield Push(look, lambda: look.say("backup.do"), id="do")

    def _last(self) -> str:
        look = self.look
        if self._copies is None:
            return ""
        if (last := self._copies.last) is None:
            return look.say("backup.none")
        when = look.signs.drawn(instant_words(last.recorded_at, look.texts, zone=self.session.zone))
        return look.say("backup.last", when=when, place=look.line(last.backup.place))

    def _only_home(self) -> str:
        there = self._copies
        if there is None or not there.only_home or not self.is_mounted:
            return ""
        same = self.query_one("#folder", LineInput).value == str(there.place)
        return self.look.say("backup.no_stick") if same else ""

    def on_mount(self) -> None:
        """See where it went before."""
        self.query_one("#folder").focus()
        self.set_interval(_DRAWN_EVERY_S, self._draw_progress)
        if self.session.copying is not None:
            self.begin()
        if self.session.desk is not None:
            self._fetch(self.session.desk)

    @work(thread=True, exclusive=True, group="backup-facts")
    def _fetch(self, desk: "Desk") -> None:
        try:
            self.post_message(self.Seen(desk.guard.copies(Path.home())))
        except Refusal as refusal:
            self.post_message(ReadFailed(refusal))

    @on(Seen)
    def seen(self, event: Seen) -> None:
        """Say it, and offer the place."""
        event.stop()
        self._copies = event.copies
        field = self.query_one("#folder", LineInput)
        if not field.value:
            field.value = str(event.copies.place)
        self._facts_again()

    def _facts_again(self) -> None:
        for name in ("#last", "#only-home"):
            self.query_one(name).refresh(layout=True)

    def look_again(self) -> None:
        """Another place."""
        super().look_again()
        self._facts_again()

    def do(self) -> None:
        """Copy, once at a time."""
        folder = self.named_folder()
        if folder is not None:
            self.post_message(CopyWanted(self, folder))

    def _draw_progress(self) -> None:
        if self.busy and self.session.copying is not None:
            self.say(self._going)

    def _going(self) -> str:
        look, progress = self.look, self.session.copying
        far = (
            look.say("backup.begins")
            if progress is None
            else look.signs.drawn(progress_words(progress, look.texts))
        )
        return look.say("backup.going", progress=sentence(far, look))

    def begin(self, words: str = "act.working") -> None:
        """The copy is being made."""
        super().begin(words)
        self.say(self._going)
