"""The document for the police: what goes in, who may read it, in which language, where the file is to lie; then it is made."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.message import Message
from textual.widgets import Input

from evidence_log.errors import Refusal
from evidence_log.i18n.amounts import size_words
from evidence_log.i18n.progress_words import progress_words
from evidence_log.i18n.spelled_words import spelled_words
from evidence_log.i18n.visible import storable
from evidence_log.records.clock import Language
from evidence_log.records.progress import Progress
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.tui.actions import REPORT_ACTIONS, Action
from evidence_log.tui.look import Look
from evidence_log.tui.messages import ReadFailed, ReportWanted
from evidence_log.tui.refusals import refusal_words, sentence
from evidence_log.tui.said import Forward
from evidence_log.tui.screens.room import Room
from evidence_log.tui.session import Session
from evidence_log.tui.widgets.chips import Chip, Chips
from evidence_log.tui.widgets.keys import Keys
from evidence_log.tui.widgets.line_input import LineInput
from evidence_log.tui.widgets.prose import Prose
from evidence_log.tui.widgets.push import Tick
from evidence_log.tui.widgets.signing_fields import SigningFields
from evidence_log.tui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from evidence_log.casework.make_document import Rehearsed
    from evidence_log.tui.desk import Desk

_EDITION = "police"


class ReportScreen(Room):
    """Nothing here has to be finished before one goes to the police; it says so."""

    ACTIONS: ClassVar[tuple[Action, ...]] = REPORT_ACTIONS

    class Weighed(Message):
        """What would go in."""

        def __init__(self, forward: Forward) -> None:
            super().__init__()
            self.forward = forward

    class Measured(Message):
        """How long it would be; None where nobody looked."""

        def __init__(self, rehearsed: "Rehearsed | None") -> None:
            super().__init__()
            self.rehearsed = rehearsed

    def __init__(self, look: Look, session: Session) -> None:
        super().__init__(look, session)
        self.busy = False
        self.made: Path | None = None
        self._forward: Forward | None = None
        self._measured: Callable[[], str] = lambda: ""
        self._message: Callable[[], str] | None = None

    def compose(self) -> ComposeResult:
        """From top to bottom as it is decided."""
        look = self.look
        yield TopBar(look, self.session, lambda: look.say("report.title"))
        with Vertical(id="writing"):
            with VerticalScroll(id="form", can_focus=False):
                yield Prose(lambda: look.say("report.go"), colour=look.tone("text"), bold=True, classes="gap")
                yield Prose(self._goes_in, colour=look.tone("text"), classes="gap", id="goes_in")
                yield Prose(lambda: look.say("report.reaches"), colour=look.tone("mute"), classes="gap")
                with Horizontal(classes="field"):
                    yield self._label("language")
                    yield self._languages()
                with Horizontal(classes="field"):
                    yield self._label("to")
                    yield LineInput(look, hint="report.to.hint", id="to")
                with Horizontal(classes="field"):
                    yield self._label("folder")
                    yield self._folder()
                yield Tick(look, lambda: look.say("report.declare"), id="declare")
                yield Prose(self._declaration, colour=look.tone("mute"), id="declaration")
                yield SigningFields(look)
            yield Prose(self._said, colour=look.tone("text"), id="hint")
        yield Keys(look, self.ACTIONS)

    def _label(self, name: str) -> Prose:
        return Prose(lambda: self.look.say(f"report.{name}"), colour=self.look.tone("mute"), classes="label")

    def _languages(self) -> Chips:
        names = {Language.ZH: "中文", Language.EN: "English"}
        chips = [
            Chip(each.value, self._named(name), self.look.tone("primary")) for each, name in names.items()
        ]
        return Chips(self.look, chips, value=self.look.texts.language.value, id="language")

    @staticmethod
    def _named(name: str) -> Callable[[], str]:
        return lambda: name

    def _folder(self) -> LineInput:
        field = LineInput(self.look, hint="report.folder.hint", id="folder")
        field.value = str(Path.home())
        return field

    def on_mount(self) -> None:
        """See what would go in."""
        self.query_one("#language", Chips).focus()
        self.weigh()

    def weigh(self) -> None:
        """Look at the record as it stands."""
        if self.session.desk is not None:
            self._weigh(self.session.desk, self._wanted())

    def _wanted(self) -> WantedDocument:
        language = Language(self.query_one("#language", Chips).value)
        to = storable(self.query_one("#to", LineInput).value).strip()
        declared = self.query_one("#declare", Tick).ticked
        return WantedDocument(edition=_EDITION, language=language, declared=declared, to=to or None)

    @work(thread=True, exclusive=True, group="report")
    def _weigh(self, desk: "Desk", wanted: WantedDocument) -> None:
        try:
            forward = desk.forward(wanted)
            self.post_message(self.Weighed(forward))
            if forward.incidents:
                self.post_message(self.Measured(desk.rehearse(wanted)))
        except Refusal as refusal:
            self.post_message(ReadFailed(refusal))

    @on(Measured)
    def measured(self, event: Measured) -> None:
        """Say how long it would be."""
        event.stop()
        look, found = self.look, event.rehearsed
        if found is None:
            self._measured = lambda: look.say("report.long")
        else:
            size = size_words(found.size)
            self._measured = lambda: self._measured_words(found, size)
        self.query_one("#goes_in").refresh(layout=True)

    def _measured_words(self, found: "Rehearsed", size: str) -> str:
        look = self.look
        said = look.say("report.measured", pages=found.pages, size=size)
        if not found.spelled.places:
            return said
        return f"{said}\n{sentence(look.signs.drawn(spelled_words(found.spelled, look.texts)), look)}"

    @on(Weighed)
    def weighed(self, event: Weighed) -> None:
        """Say it."""
        event.stop()
        self._forward = event.forward
        for name in ("#goes_in", "#declaration"):
            self.query_one(name).refresh(layout=True)

    @on(Chips.Changed)
    @on(Tick.Changed)
    def changed(self) -> None:
        """Another language, another declaration."""
        self._say(None)
        self.weigh()

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        """Enter goes on."""
        event.stop()
        self.focus_next()

    def _goes_in(self) -> str:
        look, forward = self.look, self._forward
        if forward is None:
            return look.say("report.looking")
        said = look.say("report.goes_in", incidents=forward.incidents, exhibits=forward.exhibits)
        if measured := self._measured():
            said = f"{said}\n{measured}"
        return f"{said}\n{look.say('report.waiting', count=forward.waiting)}" if forward.waiting else said

    def _declaration(self) -> str:
        ticked = self.is_mounted and self.query_one("#declare", Tick).ticked
        return self.look.prose(self._forward.declaration) if ticked and self._forward is not None else ""

    def _said(self) -> str:
        return self.look.say("report.about") if self._message is None else self._message()

    def _say(self, message: Callable[[], str] | None) -> None:
        self._message = message
        for prose in self.query("#hint"):
            prose.refresh(layout=True)

    # --- making

    def make(self) -> None:
        """Make it, once."""
        if self.busy:
            return
        typed = self.query_one("#folder", LineInput).value.strip().strip("'\"")
        signing = self.query_one(SigningFields)
        certificate = signing.certificate() if signing.wanted else None
        if signing.wanted and certificate is None:
            self._say(lambda: self.look.say("report.certificate_wanted"))
            return
        self.busy = True
        self._say(lambda: self.look.say("report.making"))
        folder = Path(typed).expanduser() if typed else Path.home()
        self.post_message(ReportWanted(self._wanted(), folder, certificate))

    def going(self, progress: Progress) -> None:
        """Say how far it is."""
        if self.busy:
            self._say(lambda: self.look.signs.drawn(progress_words(progress, self.look.texts)))

    def done(self, reference: str, path: Path, size: str) -> None:
        """It is made; Ctrl+O shows it."""
        self.busy, self.made = False, path
        self.query_one(SigningFields).forget()
        shown = self.look.line(str(path))
        self._say(
            lambda: (
                f"{self.look.signs.tick} "
                f"{self.look.say('report.made', reference=reference, path=shown, size=size)}"
            )
        )

    def say_no_opener(self) -> None:
        """Nothing on this machine shows files."""
        self._say(lambda: self.look.say("report.no_opener"))

    def say_refused(self, refusal: Refusal) -> None:
        """It was not made, or could not be written there."""
        self.busy = False
        self._say(lambda: refusal_words(refusal, self.look))
