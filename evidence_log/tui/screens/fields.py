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
from evidence_log.tui.widgets.picks import Picks
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
                    with self._row(each):
                        yield self._label(each)
                        yield self._field(each)
            yield Prose(self._said, colour=look.tone("mute"), id="hint")
        yield Keys(look, self.ACTIONS)

    def _row(self, asked: Asked) -> Vertical | Horizontal:
        """A question is a sentence: what answers it stands below."""
        told = _asks_in_words(asked)
        row = Vertical if told else Horizontal
        held = row(classes="question" if told else "field", id=f"row-{asked.name}")
        first = self.asked[0]
        held.display = not asked.only or (self._filled.get(first.name) or first.value) in asked.only
        return held

    def _label(self, asked: Asked) -> Prose:
        look = self.look
        if _asks_in_words(asked):
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

    def _field(self, asked: Asked) -> LineInput | Chips | Picks:
        if not asked.choices:
            hint = "fields.day.hint" if asked.question is not None else f"{self._text(asked.name)}.hint"
            line = LineInput(self.look, hint=hint, id=asked.name)
            line.value = self._filled.get(asked.name, asked.value)
            if asked.offered:
                line.offers(asked.offered)
            return line
        colour = self.look.tone("primary")
        chips = [Chip(each, self._named(asked, each), colour) for each in asked.choices]
        if asked.several:
            picked = asked._replace(value=self._filled.get(asked.name, asked.value)).values
            return Picks(self.look, chips, picked=picked, id=asked.name)
        value = self._filled.get(asked.name, asked.value) or asked.choices[0]
        return Chips(self.look, chips, value=value, id=asked.name)

    def _named(self, asked: Asked, choice: str) -> Callable[[], str]:
        if asked.labels:
            label = asked.labels[asked.choices.index(choice)]
            look = self.look
            return lambda: (
                look.say("fields.not_said") if label is None else look.line(label(look.texts.language))
            )
        words = f"{asked.words}.{choice}" if choice else "tui.fields.not_said"
        return lambda: self.look.signs.drawn(self.look.texts(words))

    def on_mount(self) -> None:
        """Begin with the first that is a choice, or empty."""
        first = next((each.name for each in self.asked if each.choices or not each.value), self.asked[0].name)
        self.query_one(f"#{first}").focus()

    def values(self) -> dict[str, str]:
        """What stands in the fields; in one that does not stand there now, what stood there at first."""
        held = {each.id: each.value for each in self.query(LineInput)}
        for chips in self.query(Chips):
            held[chips.id] = ",".join(chips.values) if isinstance(chips, Picks) else chips.value
        first = held[self.asked[0].name]
        return {
            each.name: held[each.name] if not each.only or first in each.only else each.value
            for each in self.asked
        }

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        """Enter goes on."""
        event.stop()
        self.focus_next()

    @on(Chips.Changed)
    def turned(self, event: Chips.Changed) -> None:
        """What the first field says decides which of the others stand there."""
        if event.chips.id == self.asked[0].name:
            for each in self.asked:
                if each.only:
                    self.query_one(f"#row-{each.name}").display = event.value in each.only

    @on(Input.Changed)
    @on(Chips.Changed)
    @on(Picks.Picked)
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


def _asks_in_words(asked: Asked) -> bool:
    return bool(asked.labels) or asked.question is not None or asked.several
