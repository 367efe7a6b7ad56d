"""The original of an exhibit, written out of the vault for whoever is to have it."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal

from evidence_log.records.case_file import FiledExhibit
from evidence_log.tui.actions import ORIGINAL_ACTIONS, Action
from evidence_log.tui.look import Look
from evidence_log.tui.messages import OriginalWanted
from evidence_log.tui.screens.act import ActScreen
from evidence_log.tui.session import Session
from evidence_log.tui.widgets.line_input import LineInput
from evidence_log.tui.widgets.prose import Prose
from evidence_log.tui.widgets.push import Push


class SaveOriginalScreen(ActScreen):
    """Outside the vault anybody can read it; that is said first."""

    ACTIONS: ClassVar[tuple[Action, ...]] = ORIGINAL_ACTIONS
    NAME: ClassVar[str] = "original"

    def __init__(self, look: Look, session: Session, filed: FiledExhibit) -> None:
        super().__init__(look, session)
        self.filed = filed

    def titled(self) -> str:
        """Which one."""
        return self.look.say("original.title", reference=self.filed.reference)

    def asked(self) -> ComposeResult:
        """What it means, what it is called inside, where it goes."""
        look = self.look
        yield Prose(lambda: look.say("original.about"), colour=look.tone("text"), classes="gap")
        name = self.filed.exhibit.source_name
        yield Prose(
            lambda: look.line(name or look.word("unknown")),
            colour=look.tone("mute"),
            classes="gap",
            id="name",
        )
        with Horizontal(classes="field"):
            yield self.label("folder")
            yield LineInput(look, hint="original.folder.hint", id="folder")
        yield Push(look, lambda: look.say("original.do"), id="do")

    def on_mount(self) -> None:
        """Begin with the folder."""
        self.query_one("#folder").focus()

    def do(self) -> None:
        """Write it, once at a time."""
        folder = self.named_folder()
        if folder is not None:
            self.post_message(OriginalWanted(self, folder))
