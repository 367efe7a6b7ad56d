"""The form for a new incident. Every field but the words may stay empty; nothing keeps it from being saved."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.message import Message
from textual.widgets import Input, TextArea

from evidence_log.casework.read_when import other_readings, read_when
from evidence_log.errors import Refusal, TimeInFuture, TimeRefusal
from evidence_log.i18n.amounts import size_words
from evidence_log.i18n.moment_words import moment_words
from evidence_log.records.incident import Kind
from evidence_log.records.moment import Moment
from evidence_log.tui.actions import FORM_ACTIONS, Action
from evidence_log.tui.care import needs_care
from evidence_log.tui.draft import Draft
from evidence_log.tui.drop import can_be_taken, typed_paths
from evidence_log.tui.emergency import emergency_number
from evidence_log.tui.look import Look
from evidence_log.tui.messages import SaveWanted
from evidence_log.tui.refusals import refusal_words
from evidence_log.tui.said import Known
from evidence_log.tui.screens.room import Room
from evidence_log.tui.session import Session
from evidence_log.tui.widgets.account_area import AccountArea
from evidence_log.tui.widgets.chips import Chip, Chips
from evidence_log.tui.widgets.keys import Keys
from evidence_log.tui.widgets.line_input import LineInput
from evidence_log.tui.widgets.more_fields import MoreFields
from evidence_log.tui.widgets.prose import Prose
from evidence_log.tui.widgets.push import Tick
from evidence_log.tui.widgets.tag_ticks import TagTick
from evidence_log.tui.widgets.top_bar import TopBar
from evidence_log.tui.wrap import truncate

if TYPE_CHECKING:
    from evidence_log.tui.desk import Desk

_AFTER_THE_WORDS = ("who", "numbers", "said", "place")


class FormScreen(Room):
    """Kind, when, own words, who, numbers, their words, place, files."""

    GOES_WITH_LOCK: ClassVar[bool] = False  # its words stay, under the lock

    ACTIONS: ClassVar[tuple[Action, ...]] = FORM_ACTIONS
    TITLE: ClassVar[str] = "form.title"
    KEPT: ClassVar[str] = "form.kept"
    locked: ClassVar[bool] = False

    class Recalled(Message):
        """Who and which numbers are known already."""

        def __init__(self, known: Known) -> None:
            super().__init__()
            self.known = known

    def __init__(self, look: Look, session: Session) -> None:
        super().__init__(look, session)
        self.saving = False
        self.finished = False
        self._files = self.kept.files
        self._moment: Moment | TimeRefusal | None = None
        self._message: Callable[[], str] | None = None
        self._others: tuple[tuple[str, Moment], ...] = ()
        self._readings: tuple[tuple[str, Moment], ...] = ()

    def compose(self) -> ComposeResult:
        """Lay it out: the form, beside it what may help, below it the hint and the number to call."""
        look, draft = self.look, self.kept
        yield TopBar(look, self.session, lambda: look.say(self.TITLE))
        with Horizontal(id="main"):
            with Vertical(id="writing"):
                yield Prose(self._care, colour=look.tone("text"), bold=True, id="care")
                with VerticalScroll(id="form", can_focus=False):
                    yield from self._fields(draft)
                yield Prose(self._hint, colour=look.tone("mute"), id="hint")
                yield Prose(self._danger, colour=look.tone("threat"), bold=True, id="danger")
            with Vertical(id="aside"):
                yield Prose(lambda: look.say(self.KEPT), colour=look.tone("mute"), classes="gap")
                yield Prose(lambda: look.say("form.tips_title"), colour=look.tone("text"), bold=True)
                yield Prose(self._tips, colour=look.tone("text"), classes="gap")
                yield Prose(lambda: look.say("form.few"), colour=look.tone("mute"))
        yield Keys(look, self.ACTIONS)

    def _fields(self, draft: Draft) -> ComposeResult:
        with Horizontal(classes="field"):
            yield self._label("kind")
            yield self._kinds(draft.kind)
        with Vertical(id="time"):
            yield from self._field("when", draft.when)
            yield Prose(self._echo, colour=self._echo_colour, id="echo")
        area = AccountArea(draft.account, id="account")
        area.border_title = self.look.say("form.account")
        yield area
        for name in _AFTER_THE_WORDS:
            yield from self._field(name, getattr(draft, name))
        yield from self._last_fields(draft)
        yield MoreFields(self.look, draft, None if self.locked else self.session.desk)

    def _last_fields(self, draft: Draft) -> ComposeResult:
        yield Prose(self._file_lines, colour=self.look.tone("text"), id="files")
        yield from self._field("typed_path", draft.typed_path)

    def _label(self, name: str) -> Prose:
        return Prose(lambda: self.look.say(f"form.{name}"), colour=self.look.tone("mute"), classes="label")

    def _field(self, name: str, value: str) -> ComposeResult:
        with Horizontal(classes="field"):
            yield self._label(name)
            field = LineInput(self.look, hint=f"form.{name}.hint", id=name)
            field.value = value
            yield field

    def _kinds(self, kind: Kind) -> Chips:
        look = self.look

        def chip(each: Kind) -> Chip:
            return Chip(each.value, lambda: look.word(f"kind.{each.value}"), look.tone(each.value))

        return Chips(look, [chip(each) for each in Kind], value=kind.value, id="kind")

    def on_mount(self) -> None:
        """The own words first."""
        self._look_after()
        self.query_one(AccountArea).focus()
        self.call_after_refresh(
            self.query_one("#form").scroll_home, animate=False
        )  # what it is stays in sight
        self.query_one(AccountArea).move_cursor(self.query_one(AccountArea).document.end)
        self._read_when()
        if self.session.desk is not None and not self.locked:
            self._recall(self.session.desk)

    @work(thread=True, group="known")
    def _recall(self, desk: "Desk") -> None:
        try:
            known = desk.known()
        except Refusal:  # whatever is wrong with the vault is told where it is read for itself
            return
        self.post_message(self.Recalled(known))

    @on(Recalled)
    def recalled(self, event: Recalled) -> None:
        """Offer them as somebody types: Right takes what is offered."""
        event.stop()
        for name, known in (("who", event.known.people), ("numbers", event.known.numbers)):
            self.query_one(f"#{name}", LineInput).offers(known)

    def relabel(self) -> None:
        """The box has its words on its border."""
        self.query_one(AccountArea).border_title = self.look.say("form.account")
        super().relabel()

    # --- what stands in it

    @property
    def kept(self) -> Draft:
        """The words, remembered while the app runs."""
        return self.session.draft

    @kept.setter
    def kept(self, draft: Draft) -> None:
        self.session.draft = draft

    def draft(self) -> Draft:
        """What stands in the form now."""
        lines = {each.id: each.value for each in self.query(LineInput)}

        def typed(name: str) -> str:
            return lines.get(name, "")

        return Draft(
            kind=Kind(self.query_one("#kind", Chips).value),
            account=self.query_one(AccountArea).text,
            when=typed("when"),
            who=typed("who"),
            numbers=typed("numbers"),
            said=typed("said"),
            place=typed("place"),
            typed_path=typed("typed_path"),
            files=self._files,
            **self.query_one(MoreFields).values(),
        )

    def keep(self) -> None:
        """Remember the words while the app runs."""
        if self.is_mounted and not self.saving:
            self.kept = self.draft()
            self.query_one(TopBar).refresh()

    def _look_after(self) -> None:
        """Somebody who may be thinking of ending their life is told whom to call, before anything else."""
        told = (self.query_one(AccountArea).text, *(each.value for each in self.query(LineInput)))
        self.query_one("#care").display = any(map(needs_care, told))

    @on(TextArea.Changed)
    @on(Chips.Changed)
    @on(Tick.Changed)
    def changed(self) -> None:
        """Something was written."""
        self._message = None
        self._look_after()
        self.query_one(MoreFields).turn_to(Kind(self.query_one("#kind", Chips).value))
        self.keep()

    @on(Input.Changed)
    def typed(self, event: Input.Changed) -> None:
        """Something was written; a time is read at once."""
        self._message = None
        if event.input.id == "when":
            self._read_when()
        self._look_after()
        self.keep()

    # --- the time

    def _read_when(self) -> None:
        phrase = self.query_one("#when", LineInput).value
        self._moment = None
        if phrase.strip():
            now = self.session.clock.read().wall
            try:
                self._moment = read_when(phrase, now=now, zone=self.session.zone)
            except TimeRefusal as refusal:
                self._moment = refusal
        self._others = self._read_otherwise(phrase) if phrase.strip() else ()
        self.query_one("#echo").refresh(layout=True)

    def _read_otherwise(self, phrase: str) -> tuple[tuple[str, Moment], ...]:
        """What else was meant, the next first; a phrase that was taken from among them leaves the rest on offer."""
        said = [each for each, _ in self._readings]
        if phrase in said:
            after = said.index(phrase) + 1
            return (*self._readings[after:], *self._readings[: after - 1])
        others = other_readings(phrase, now=self.session.clock.read().wall, zone=self.session.zone)
        own = ((phrase, self._moment),) if isinstance(self._moment, Moment) and others else ()
        self._readings = (*own, *others)
        return others

    def read_otherwise(self) -> None:
        """Take the next of the readings a phrase has: the field then says so in so many words."""
        if self._others:
            self.query_one("#when", LineInput).value = self._others[0][0]

    def _echo(self) -> str:
        look, moment = self.look, self._moment
        if moment is None:
            return look.say("form.when.now")
        other = self._other_words()
        if isinstance(moment, Moment):
            said = moment_words(moment, look.texts, zone=self.session.zone)
            return f"{look.signs.tick} {look.say('form.when.read', moment=look.signs.drawn(said))}{other}"
        if other:
            return other.strip()
        return look.say("form.when.future" if isinstance(moment, TimeInFuture) else "form.when.unread")

    def _other_words(self) -> str:
        """The other reading, and the key that takes it."""
        if not self._others:
            return ""
        look = self.look
        said = look.signs.drawn(moment_words(self._others[0][1], look.texts, zone=self.session.zone))
        return f"  {look.say('form.when.other', moment=said)}"

    def _echo_colour(self) -> str:
        palette = self.look.palette
        return palette.safe if isinstance(self._moment, Moment) else palette.mute

    # --- the files

    def take(self, files: tuple[Path, ...]) -> None:
        """Files were dropped or pasted, wherever the caret was."""
        self._files = tuple(dict.fromkeys((*self._files, *files)))
        self.query_one("#files").refresh(layout=True)
        self.keep()

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        """Enter takes a typed path, and elsewhere goes on."""
        event.stop()
        if event.input.id != "typed_path" or not event.value.strip():
            self.focus_next()
            return
        paths = typed_paths(event.value)
        there = tuple(path for path in paths if can_be_taken(path))
        if there != paths:
            self._say(lambda: self.look.say("form.no_file", path=self.look.line(event.value)))
            return
        event.input.value = ""
        self.take(there)

    def _file_lines(self) -> str:
        look = self.look
        width = max(20, self.query_one("#files").size.width)
        return "\n".join(
            truncate(
                f"{look.signs.file} {look.line(path.name)}  {_size(path, look)}", width, look.signs.ellipsis
            )
            for path in self._files
        )

    def on_key(self, event: events.Key) -> None:
        """Backspace in an empty path takes the last file away again."""
        field = self.focused
        empty = isinstance(field, LineInput) and field.id == "typed_path" and not field.value
        if event.key == "backspace" and empty and self._files:
            event.stop()
            self._files = self._files[:-1]
            self.query_one("#files").refresh(layout=True)
            self.keep()
            return
        super().on_key(event)

    # --- the lines below

    def _tips(self) -> str:
        bullet = self.look.signs.bullet
        return "\n".join(f"{bullet} {tip}" for tip in self.look.say("form.tips").split("\n"))

    def _hint(self) -> str:
        if self._message is not None:
            return self._message()
        focused = self.focused
        if isinstance(focused, TagTick):
            question = self.look.signs.drawn(focused.tag.question(self.look.texts.language))
            return self.look.say("form.about.tag", question=question)
        name = focused.id if focused is not None and focused.id else "account"
        return self.look.say(f"form.about.{name}")

    def _danger(self) -> str:
        return self.look.say("form.danger", number=emergency_number(self.session))

    def _care(self) -> str:
        return self.look.say("form.care", number=emergency_number(self.session))

    def on_descendant_focus(self) -> None:
        """Another field, another hint."""
        self.query_one("#hint").refresh(layout=True)

    def _say(self, message: Callable[[], str]) -> None:
        self._message = message
        self.query_one("#hint").refresh(layout=True)

    # --- saving

    def save(self) -> None:
        """Save once, however often it is asked."""
        if self.saving:
            return
        self.keep()
        draft = self.kept
        if not draft.account.strip():
            self._say(lambda: self.look.say("form.no_words"))
            self.query_one(AccountArea).focus()
            return
        self.saving = True
        self._say(lambda: self.look.say("top.saving"))
        paths = tuple(dict.fromkeys((*draft.files, *typed_paths(draft.typed_path))))
        self.post_message(SaveWanted(draft._replace(files=paths, typed_path=""), locked=self.locked))

    def finish(self) -> None:
        """Saved: go, or go as soon as this is the screen in front again."""
        self.finished = True
        if self.in_front:
            self.app.pop_screen()

    def on_screen_resume(self) -> None:
        """Back in front."""
        if self.finished:
            self.app.pop_screen()

    def say_refused(self, refusal: Refusal) -> None:
        """It was not saved; the words are where they were."""
        self.saving = False
        self._say(lambda: f"{self.look.say('form.not_saved')} {refusal_words(refusal, self.look)}")


def _size(path: Path, look: Look) -> str:
    try:
        if path.is_dir():
            return look.say("form.folder")
        return size_words(path.stat().st_size)
    except OSError:
        return ""
