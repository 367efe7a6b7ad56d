"""The document to be made: which one, what goes in, who may read it, in which language, where the file is to lie; then it is made."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input

from evidence_log.errors import NothingSelected, Refusal
from evidence_log.i18n.progress_words import progress_words
from evidence_log.i18n.visible import storable
from evidence_log.records.clock import Language
from evidence_log.records.progress import Progress
from evidence_log.records.wanted_document import IN_BOTH, WantedDocument
from evidence_log.reports.edition import edition_named
from evidence_log.tui.actions import REPORT_ACTIONS, REPORT_TEXT_ACTIONS, Action
from evidence_log.tui.edition_lines import (
    LANGUAGES,
    edition_named_line,
    laid_lines,
    measured_lines,
    missing_shortly,
    reader_line,
    seen_lines,
)
from evidence_log.tui.look import Look
from evidence_log.tui.messages import EditionsWanted, ReadFailed, ReportWanted
from evidence_log.tui.refusals import refusal_words
from evidence_log.tui.said import Laid, Ordered
from evidence_log.tui.screens.room import Room
from evidence_log.tui.session import Session
from evidence_log.tui.widgets.beside_fields import BesideFields
from evidence_log.tui.widgets.chips import Chip, Chips
from evidence_log.tui.widgets.keys import Keys
from evidence_log.tui.widgets.line_input import LineInput
from evidence_log.tui.widgets.prose import Prose
from evidence_log.tui.widgets.push import Push, Tick
from evidence_log.tui.widgets.signing_fields import SigningFields
from evidence_log.tui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from evidence_log.casework.make_document import Rehearsed
    from evidence_log.casework.weigh_document import WeighedDocument
    from evidence_log.tui.desk import Desk


_REST_S = 0.3


class ReportScreen(Room):
    """Nothing here has to be finished before one goes to the police; it says so."""

    ACTIONS: ClassVar[tuple[Action, ...]] = REPORT_ACTIONS

    class Weighed(Message):
        """What would go in."""

        def __init__(self, ordered: Ordered, weighed: "WeighedDocument") -> None:
            super().__init__()
            self.ordered = ordered
            self.weighed = weighed

    class NoneFits(Message):
        """Why no incident can be chosen by what was typed."""

        def __init__(self, ordered: Ordered, refusal: Refusal) -> None:
            super().__init__()
            self.ordered = ordered
            self.refusal = refusal

    class Measured(Message):
        """How long it would be; None where nobody looked."""

        def __init__(self, ordered: Ordered, rehearsed: "Rehearsed | None") -> None:
            super().__init__()
            self.ordered = ordered
            self.rehearsed = rehearsed

    def __init__(self, look: Look, session: Session) -> None:
        super().__init__(look, session)
        self.busy = False
        self.made: Path | None = None
        self.texts: tuple[Laid, ...] = ()
        self.edition = session.open.first_edition
        self._asked_for: Ordered | None = None
        self._rest: Timer | None = None
        self._weighed: WeighedDocument | None = None
        self._measured: Callable[[], str] = lambda: ""
        self._message: Callable[[], str] | None = None
        self._unfit: Callable[[], str] | None = None

    def compose(self) -> ComposeResult:
        """From top to bottom as it is decided."""
        look = self.look
        yield TopBar(look, self.session, lambda: look.say("report.title"))
        with Vertical(id="writing"):
            with VerticalScroll(id="form", can_focus=False):
                yield Prose(lambda: look.say("report.go"), colour=look.tone("text"), bold=True, classes="gap")
                with Horizontal(classes="field"):
                    yield self._label("edition")
                    yield Push(look, lambda: edition_named_line(self.edition, look), id="edition")
                yield Prose(self._asked, colour=look.tone("mute"), classes="gap", id="asked_for")
                yield Prose(self._goes_in, colour=look.tone("text"), id="goes_in")
                yield Prose(self._seen, colour=look.tone("text"), classes="gap", id="seen")
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
                yield BesideFields(look)
            yield Prose(self._said, colour=look.tone("text"), id="hint")
        yield Keys(look, self.ACTIONS)

    def _label(self, name: str) -> Prose:
        return Prose(lambda: self.look.say(f"report.{name}"), colour=self.look.tone("mute"), classes="label")

    def _languages(self) -> Chips:
        return Chips(self.look, self._spoken(), value=self._language_first(), id="language")

    def _spoken(self) -> list[Chip]:
        """Those the edition can be had in."""
        edition = edition_named(self.edition)
        offered = [
            *sorted(each.value for each in edition.languages)[::-1],
            *([IN_BOTH] if edition.both else []),
        ]
        return [Chip(each, self._named(LANGUAGES[each]), self.look.tone("primary")) for each in offered]

    def _language_first(self) -> str:
        """The one its reader works in, else the one spoken here."""
        return (edition_named(self.edition).office_language or self.look.texts.language).value

    @staticmethod
    def _named(name: str) -> Callable[[], str]:
        return lambda: name

    def _folder(self) -> LineInput:
        field = LineInput(self.look, hint="report.folder.hint", id="folder")
        field.value = str(Path.home())
        return field

    def on_mount(self) -> None:
        """See what would go in."""
        self.query_one("#edition").focus()
        self.query_one(BesideFields).take(self.edition)
        self._fold()
        self.weigh()

    @on(Push.Pressed, "#edition")
    def other_edition(self, event: Push.Pressed) -> None:
        """Another document, perhaps."""
        event.stop()
        if not self.busy:
            self.post_message(EditionsWanted(self.edition, self.take))

    def take(self, edition: str) -> None:
        """This document."""
        if edition == self.edition:
            return
        self.edition = edition
        self._weighed, self._measured = None, lambda: ""
        self.query_one("#language", Chips).offer(self._spoken(), value=self._language_first())
        self.query_one("#declare", Tick).ticked = False  # what was agreed to was another text
        self.query_one(BesideFields).take(edition)
        self._fold()
        self._say(None)
        self.relabel()
        self.weigh()

    @property
    def _plain(self) -> bool:
        return self.is_mounted and self.query_one(BesideFields).plain(self.edition)

    def _fold(self) -> None:
        """A text is neither declared nor signed, and not every document can be declared."""
        self.query_one("#declare").display = edition_named(self.edition).declares and not self._plain
        self.query_one("#declaration").display = not self._plain
        self.query_one(SigningFields).display = not self._plain

    def weigh(self) -> None:
        """Look at the record as it stands."""
        if self.session.desk is not None:
            self._unfit, self._asked_for = None, self._ordered()
            self._weigh(self.session.desk, self._asked_for)

    def _ordered(self) -> Ordered:
        return self.query_one(BesideFields).ordered(self._wanted())

    def _wanted(self) -> WantedDocument:
        chosen = self.query_one("#language", Chips).value
        both = chosen == IN_BOTH
        to = storable(self.query_one("#to", LineInput).value).strip()
        return WantedDocument(
            edition=self.edition,
            language=Language.ZH if both else Language(chosen),
            second=Language.EN if both else None,
            declared=self.query_one("#declare", Tick).ticked,
            to=to or None,
        )

    @work(thread=True, exclusive=True, group="report")
    def _weigh(self, desk: "Desk", ordered: Ordered) -> None:
        try:
            weighed = desk.papers().weigh(ordered)
            self.post_message(self.Weighed(ordered, weighed))
            stands = weighed.incidents or not weighed.listed.edition.tells_incidents
            if stands and not ordered.wanted.plain:
                self.post_message(self.Measured(ordered, desk.papers().rehearse(ordered)))
        except Refusal as refusal:
            typed = ordered.selects or ordered.size
            told = self.NoneFits(ordered, refusal) if typed else ReadFailed(refusal)
            self.post_message(told)

    @on(Measured)
    def measured(self, event: Measured) -> None:
        """Say how long it would be; what was measured of a document that is not wanted any more is let go."""
        event.stop()
        look, found = self.look, event.rehearsed
        if event.ordered is not self._asked_for:
            return
        if found is None:
            self._measured = lambda: look.say("report.long")
        else:
            self._measured = lambda: measured_lines(found, look)
            if event.ordered.size is not None:  # the line above lies out of sight of the field
                self._say(self._measured)
        self.query_one("#goes_in").refresh(layout=True)

    @on(Weighed)
    def weighed(self, event: Weighed) -> None:
        """Say it."""
        event.stop()
        if event.ordered is not self._asked_for:
            return
        self._weighed = event.weighed
        if event.ordered.wanted.plain:
            self._measured = lambda: self.look.say("report.as_text")
        self.query_one(BesideFields).say_seen(event.weighed.copy)
        if event.ordered.selects and self._message is None:
            self._say(self._selection)
        for name in ("#asked_for", "#goes_in", "#seen", "#declaration"):
            self.query_one(name).refresh(layout=True)

    @on(NoneFits)
    def none_fits(self, event: NoneFits) -> None:
        """Say why; nothing would go in."""
        event.stop()
        if event.ordered is not self._asked_for:
            return
        look, refusal = self.look, event.refusal
        self._weighed, none = None, isinstance(refusal, NothingSelected)
        self._unfit = lambda: look.say("report.none_fits") if none else refusal_words(refusal, look)
        self._say(self._unfit)
        for name in ("#asked_for", "#goes_in", "#seen", "#declaration"):
            self.query_one(name).refresh(layout=True)

    @on(Chips.Changed)
    def changed(self) -> None:
        """Another language."""
        self._say(None)
        self.weigh()

    @on(BesideFields.Changed)
    def beside_changed(self, event: BesideFields.Changed) -> None:
        """Other incidents, or something else with it; what is typed is read as soon as the fingers rest."""
        event.stop()
        self._measured, self._unfit = lambda: "", None
        self._fold()
        self._say(None)
        if self._rest is not None:
            self._rest.stop()
        self._rest = self.set_timer(_REST_S, self.weigh) if event.typing else None
        if not event.typing:
            self.weigh()

    @on(Tick.Changed)
    def declared(self, event: Tick.Changed) -> None:
        """The declaration comes into sight, to be read."""
        self.changed()
        declaration = self.query_one("#declaration", Prose)
        declaration.refresh(layout=True)
        if event.ticked:
            self.call_after_refresh(declaration.scroll_visible, animate=False)

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        """Enter goes on."""
        event.stop()
        self.focus_next()

    def _asked(self) -> str:
        """Who reads it, and what is still missing."""
        if self._weighed is None:
            return ""
        listed = self._weighed.listed
        return f"{reader_line(listed, self.look)}\n{missing_shortly(listed, self.look)}"

    def _goes_in(self) -> str:
        look, found = self.look, self._weighed
        if found is None:
            return look.say("report.looking") if self._message is None else ""
        goes_in = "report.goes_in" if found.shows else "report.goes_in_alone"
        said = look.say(goes_in, incidents=found.incidents, exhibits=found.exhibits)
        if found.incidents < found.stand:
            said = f"{said}\n{self._selection()}"
        if measured := self._measured():
            said = f"{said}\n{measured}"
        return f"{said}\n{look.say('report.waiting', count=found.waiting)}" if found.waiting else said

    def _selection(self) -> str:
        """How many of all were chosen; all of them is no selection."""
        found = self._weighed
        if found is None:
            return ""
        key = "report.selection" if found.incidents < found.stand else "report.all_fit"
        return self.look.say(key, n=found.incidents, of=found.stand)

    def _seen(self) -> str:
        """What the other side may read of it, and what is kept from them."""
        return "" if self._weighed is None else seen_lines(self._weighed.seen, self.look)

    def _declaration(self) -> str:
        ticked = self.is_mounted and self.query_one("#declare", Tick).ticked
        return self.look.prose(self._weighed.declaration) if ticked and self._weighed is not None else ""

    def _said(self) -> str:
        if self._message is not None:
            return self._message()
        return self.look.say("report.about_text" if self._plain else "report.about")

    def _say(self, message: Callable[[], str] | None) -> None:
        self._message = message
        for prose in self.query("#hint"):
            prose.refresh(layout=True)

    # --- making

    def unfit(self) -> bool:
        """Whether nothing can be made as it is ordered: that is said again, and nobody is asked for a passphrase."""
        if self._unfit is not None:
            self._say(self._unfit)
        return self._unfit is not None

    def make(self) -> None:
        """Make it, once."""
        if self.busy:
            return
        typed = self.query_one("#folder", LineInput).value.strip().strip("'\"")
        signing = self.query_one(SigningFields)
        signs = signing.wanted and not self._plain
        certificate = signing.certificate() if signs else None
        if signs and certificate is None:
            self._say(lambda: self.look.say("report.certificate_wanted"))
            return
        self.busy = True
        self._say(lambda: self.look.say("report.making"))
        folder = Path(typed).expanduser() if typed else Path.home()
        self.post_message(ReportWanted(self._ordered(), folder, certificate))

    def going(self, progress: Progress) -> None:
        """Say how far it is."""
        if self.busy:
            self._say(lambda: self.look.signs.drawn(progress_words(progress, self.look.texts)))

    def done(self, laid: tuple[Laid, ...]) -> None:
        """It is made; Ctrl+O shows it."""
        self.busy, self.made = False, laid[0].path
        self.texts = tuple(each for each in laid if each.fields)
        self.query_one(SigningFields).forget()
        self.actions = REPORT_TEXT_ACTIONS if self.texts else self.ACTIONS
        self.query_one(Keys).offer(self.actions)
        self._say(lambda: f"{self.look.signs.tick} {laid_lines(laid, self.look)}")

    def forget(self) -> None:
        """Keep neither the fields of a text nor a passphrase."""
        self.texts = ()
        self._say(None)
        for each in self.query(SigningFields):
            each.forget()

    def say_no_opener(self) -> None:
        """Nothing on this machine shows files."""
        self._say(lambda: self.look.say("report.no_opener"))

    def say_refused(self, refusal: Refusal) -> None:
        """It was not made, or could not be written there."""
        self.busy = False
        self._say(lambda: refusal_words(refusal, self.look))
