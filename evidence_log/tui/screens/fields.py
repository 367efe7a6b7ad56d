"""A short form: some lines and choices, saved together."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Input

from evidence_log.errors import Refusal
from evidence_log.tui.actions import FIELDS_ACTIONS, Action
from evidence_log.tui.look import Look
from evidence_log.tui.refusals import refusal_words
from evidence_log.tui.said import Asked
from evidence_log.tui.screens.room import Room
from evidence_log.tui.session import Session
from evidence_log.tui.widgets.chips import Chip, Chips
from evidence_log.tui.widgets.keys import Keys
from evidence_log.tui.widgets.line_input import LineInput
from evidence_log.tui.widgets.prose import Prose
from evidence_log.tui.widgets.top_bar import TopBar


class FieldsScreen(Room):
    """`purpose` names its words in the catalog; what to do with the values is said by who opens it."""

    ACTIONS: ClassVar[tuple[Action, ...]] = FIELDS_ACTIONS

    def __init__(
        self,
        look: Look,
        session: Session,
        purpose: str,
        asked: Sequence[Asked],
        save: Callable[[dict[str, str]], None],
    ) -> None:
        super().__init__(look, session)
        self.purpose = purpose
        self.asked = tuple(asked)
        self.saving = False
        self.finished = False
        self._save = save
        # A form opened again for the same thing has what was half filled in when it was left, or locked away.
        self._about = (purpose, tuple((each.name, each.value) for each in asked))
        half = session.half_filled
        self._filled = half[1] if half is not None and half[0] == self._about else {}
        self._message: Callable[[], str] | None = None

    def compose(self) -> ComposeResult:
        """The fields, and below them what may be said."""
        look = self.look
        yield TopBar(look, self.session, lambda: look.say(f"{self.purpose}.title"))
        with Vertical(id="writing"):
            with VerticalScroll(id="form", can_focus=False):
                yield Prose(
                    lambda: look.say(f"{self.purpose}.about"), colour=look.tone("text"), classes="gap"
                )
                for each in self.asked:
                    # A question is a sentence: what answers it stands below.
                    with (
                        Vertical(classes="question")
                        if each.labels or each.question
                        else Horizontal(classes="field")
                    ):
                        yield self._label(each)
                        yield self._field(each)
            yield Prose(self._said, colour=look.tone("mute"), id="hint")
        yield Keys(look, self.ACTIONS)

    def _label(self, asked: Asked) -> Prose:
        look = self.look
        if asked.labels or asked.question is not None:
            return Prose(lambda: self._question(asked), colour=look.tone("text"))
        return Prose(lambda: look.say(self._text(asked.name)), colour=look.tone("mute"), classes="label")

    def _question(self, asked: Asked) -> str:
        if asked.question is None:
            return self.look.say(self._text(asked.name))
        return self.look.prose(asked.question(self.look.texts.language))

    def _text(self, name: str) -> str:
        """What a field is called: here, or everywhere."""
        here = f"{self.purpose}.{name}"
        return here if self.look.texts.has(f"tui.{here}") else f"fields.{name}"

    def _field(self, asked: Asked) -> LineInput | Chips:
        if not asked.choices:
            hint = "fields.day.hint" if asked.question is not None else f"{self._text(asked.name)}.hint"
            line = LineInput(self.look, hint=hint, id=asked.name)
            line.value = self._filled.get(asked.name, asked.value)
            if asked.offered:
                line.offers(asked.offered)
            return line
        colour = self.look.tone("primary")
        chips = [Chip(each, self._named(asked, each), colour) for each in asked.choices]
        value = self._filled.get(asked.name) or asked.value or asked.choices[0]
        return Chips(self.look, chips, value=value, id=asked.name)

    def _named(self, asked: Asked, choice: str) -> Callable[[], str]:
        if asked.labels:
            label = asked.labels[asked.choices.index(choice)]
            look = self.look
            return lambda: (
                look.say("fields.not_said") if label is None else look.line(label(look.texts.language))
            )
        return lambda: self.look.signs.drawn(self.look.texts(f"{asked.words}.{choice}"))

    def on_mount(self) -> None:
        """Begin with the first that is a choice, or empty."""
        first = next((each.name for each in self.asked if each.choices or not each.value), self.asked[0].name)
        self.query_one(f"#{first}").focus()

    def values(self) -> dict[str, str]:
        """What stands in the fields."""
        lines = {each.id: each.value for each in self.query(LineInput)}
        chosen = {each.id: each.value for each in self.query(Chips)}
        return {each.name: (chosen if each.choices else lines)[each.name] for each in self.asked}

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        """Enter goes on."""
        event.stop()
        self.focus_next()

    @on(Input.Changed)
    @on(Chips.Changed)
    def changed(self) -> None:
        """Something was written."""
        self.say(None)
        if self.is_mounted and not self.saving:
            self.session.half_filled = (self._about, self.values())

    def save(self) -> None:
        """Save once, however often it is asked."""
        if not self.saving:
            self.saving = True
            self.say(lambda: self.look.say("top.saving"))
            self._save(self.values())

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
        self.say(lambda: refusal_words(refusal, self.look))

    def _said(self) -> str:
        if self._message is not None:
            return self._message()
        return self.look.say("fields.hint")

    def say(self, message: Callable[[], str] | None) -> None:
        """Say something below the fields."""
        self._message = message
        for prose in self.query("#hint"):
            prose.refresh(layout=True)
