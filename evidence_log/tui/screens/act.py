"""A screen for something that cannot be taken back, or opens everything: what it means, what it needs, what came of it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Input

from evidence_log.errors import Refusal
from evidence_log.tui.look import Look
from evidence_log.tui.refusals import refusal_words, sentence
from evidence_log.tui.screens.room import Room
from evidence_log.tui.session import Session
from evidence_log.tui.widgets.keys import Keys
from evidence_log.tui.widgets.line_input import LineInput
from evidence_log.tui.widgets.prose import Prose
from evidence_log.tui.widgets.push import Push
from evidence_log.tui.widgets.top_bar import TopBar

_AFTERWARDS = frozenset({"back", "cover", "language"})


class ActScreen(Room):
    """`NAME` is what its texts are called in the catalog. Who inherits composes what is asked, and asks for the act."""

    NAME: ClassVar[str] = ""
    # Whether the page is read before anything is filled in: then the arrows scroll it.
    READ_FIRST: ClassVar[bool] = False

    def __init__(self, look: Look, session: Session) -> None:
        super().__init__(look, session)
        self.busy = False
        self.finished = False
        self._message: Callable[[], str] | None = None
        self._came: Callable[[], Sequence[str]] | None = None

    def compose(self) -> ComposeResult:
        """What is asked; what came of it; below, how it stands."""
        look = self.look
        yield TopBar(look, self.session, self.titled)
        with Vertical(id="writing"):
            with VerticalScroll(id="form", can_focus=self.READ_FIRST):
                with Vertical(id="asked"):
                    yield from self.asked()
                yield Prose(lambda: self._came_of_it(0, 1), colour=look.tone("safe"), bold=True, id="came")
                yield Prose(lambda: self._came_of_it(1, None), colour=look.tone("text"), id="came-below")
            yield Prose(self._said, colour=look.tone("text"), id="hint")
        yield Keys(look, self.ACTIONS)

    def titled(self) -> str:
        """What it is called."""
        return self.look.say(f"{self.NAME}.title")

    def asked(self) -> ComposeResult:
        """What it means, and the fields."""
        yield from ()

    def label(self, name: str) -> Prose:
        """What a field is called."""
        return Prose(
            lambda: self.look.say(f"{self.NAME}.{name}"), colour=self.look.tone("mute"), classes="label"
        )

    @on(Input.Changed)
    def field_changed(self, event: Input.Changed) -> None:
        """What was said of the fields before holds no more."""
        event.stop()
        self.look_again()

    @on(Input.Submitted)
    def field_submitted(self, event: Input.Submitted) -> None:
        """Enter goes on, and never does it."""
        event.stop()
        self.focus_next()

    @on(Push.Pressed, "#do")
    def pressed(self, event: Push.Pressed) -> None:
        """Ask for the act."""
        event.stop()
        self.do()

    def look_again(self) -> None:
        """Something was written."""
        if not self.busy:
            self.say(None)

    def named_folder(self) -> Path | None:
        """The folder that was named, to write into once; where there is none it is said."""
        if self.busy or self._came is not None:
            return None
        typed = self.query_one("#folder", LineInput).value.strip().strip("'\"")
        if not typed:
            self.say(lambda: self.look.say("act.no_folder"))
            return None
        return Path(typed).expanduser()

    def do(self) -> None:
        """Ask for the act, if everything it needs is there."""

    def begin(self, words: str = "act.working") -> None:
        """It is being done."""
        self.busy = True
        self.say(lambda: self.look.say(words))

    def done(self, came: Callable[[], Sequence[str]]) -> None:
        """It is done: say what came of it, in place of what was asked."""
        self.busy = False
        self._came = came
        self.forget()
        self.query_one("#asked").display = False
        page = self.query_one("#form", VerticalScroll)
        page.can_focus = True
        page.focus()
        for name in ("#came", "#came-below"):
            self.query_one(name).refresh(layout=True)
        page.scroll_home(animate=False)
        self.actions = tuple(each for each in self.ACTIONS if each.name in _AFTERWARDS)
        self.query_one(Keys).offer(self.actions)
        self.say(None)

    def finish(self) -> None:
        """It is done, and said elsewhere: go, or go as soon as this is the screen in front again."""
        self.busy, self.finished = False, True
        if self.in_front:
            self.app.pop_screen()

    def on_screen_resume(self) -> None:
        """Back in front."""
        if self.finished:
            self.app.pop_screen()

    def say_refused(self, refusal: Refusal) -> None:
        """It was not done; what was filled in is where it was."""
        self.busy = False
        self.say(lambda: refusal_words(refusal, self.look))

    def say(self, message: Callable[[], str] | None) -> None:
        """Say how it stands, in the language spoken when it is drawn."""
        self._message = message
        for prose in self.query("#hint"):
            prose.refresh(layout=True)

    def _said(self) -> str:
        if self._message is not None:
            return self._message()
        return self.look.say("act.done" if self._came is not None else f"{self.NAME}.hint")

    def _came_of_it(self, first: int, after: int | None) -> str:
        lines = [] if self._came is None else [sentence(each, self.look) for each in self._came()]
        return "\n\n".join(lines[first:after])
