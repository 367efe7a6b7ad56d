"""The first run: few words, the language, a passphrase twice; how long it would hold, or one made by chance."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll

from evidence_log.errors import Refusal
from evidence_log.records.case import Jurisdiction
from evidence_log.records.clock import Language
from evidence_log.records.emergency import NUMBERS, likely_jurisdiction
from evidence_log.tui.actions import DOOR_ACTIONS, Action
from evidence_log.tui.look import Look
from evidence_log.tui.messages import VaultWanted, Wanted
from evidence_log.tui.refusals import refusal_words
from evidence_log.tui.screens.room import Room
from evidence_log.tui.session import Session
from evidence_log.tui.widgets.chips import Chip, Chips
from evidence_log.tui.widgets.keys import Keys
from evidence_log.tui.widgets.new_passphrase import NewPassphrase
from evidence_log.tui.widgets.prose import Prose
from evidence_log.tui.widgets.top_bar import TopBar

_SHARED = ("maybe", "yes", "no")


class FirstRunScreen(Room):
    """Shown where there is no vault."""

    GOES_WITH_LOCK: ClassVar[bool] = False
    IS_WAY_IN: ClassVar[bool] = True
    GOES_WITH_BACK: ClassVar[bool] = False

    CSS_PATH: ClassVar[str | None] = None
    ACTIONS: ClassVar[tuple[Action, ...]] = DOOR_ACTIONS

    def __init__(self, look: Look, session: Session) -> None:
        super().__init__(look, session)
        self._message: Callable[[], str] = lambda: ""
        self.making = False

    def compose(self) -> ComposeResult:
        """Lay it out."""
        look = self.look
        yield TopBar(look, self.session)
        with VerticalScroll(id="first", can_focus=False):
            yield Prose(lambda: look.say("first.title"), colour=look.tone("text"), bold=True, classes="gap")
            yield Prose(lambda: look.say("first.words"), colour=look.tone("text"), classes="gap")
            with Horizontal(classes="field"):
                yield Prose(lambda: look.say("first.language"), colour=look.tone("mute"), classes="label")
                yield self._languages()
            yield Prose(lambda: look.say("first.shared"), colour=look.tone("text"), id="ask-shared")
            yield self._shared()
            yield Prose(self._about_shared, colour=look.tone("mute"), classes="gap", id="about-shared")
            yield Prose(self._cautions, colour=look.tone("threat"), classes="gap", id="cautions")
            yield Prose(lambda: look.say("first.where"), colour=look.tone("mute"), id="where")
            yield self._jurisdictions()
            yield NewPassphrase(look, "first.make")
            yield Prose(self._said, colour=look.tone("visit"), id="message")
        yield Keys(look, self.ACTIONS)

    def _languages(self) -> Chips:
        look = self.look

        def chip(language: Language, name: str) -> Chip:
            return Chip(language.value, lambda: name, look.tone("primary"))

        chips = [chip(Language.ZH, "中文"), chip(Language.EN, "English")]
        return Chips(look, chips, value=look.texts.language.value, id="language")

    def _shared(self) -> Chips:
        look = self.look

        def chip(each: str) -> Chip:
            return Chip(each, lambda: look.say(f"first.shared.{each}"), look.tone("primary"))

        return Chips(look, [chip(each) for each in _SHARED], value=_SHARED[0], id="shared")

    def _about_shared(self) -> str:
        """Honest advice; the answer is kept nowhere."""
        chosen = self.query_one("#shared", Chips).value if self.is_mounted else _SHARED[0]
        return self.look.say(f"first.shared.about.{chosen}")

    def _cautions(self) -> str:
        chosen = likely_jurisdiction(self.session.preferences.zone)
        if self.is_mounted:
            chosen = Jurisdiction(self.query_one("#jurisdiction", Chips).value)
        return self.look.say("first.cautions", number=NUMBERS[chosen])

    @on(Chips.Changed, "#shared")
    @on(Chips.Changed, "#jurisdiction")
    def another_answer(self, event: Chips.Changed) -> None:
        """Other advice, another number."""
        event.stop()
        for name in ("#about-shared", "#cautions"):
            self.query_one(name).refresh(layout=True)

    def _jurisdictions(self) -> Chips:
        look = self.look

        def chip(each: Jurisdiction) -> Chip:
            return Chip(each.value, lambda: look.word(f"jurisdiction.{each.value}"), look.tone("primary"))

        likely = likely_jurisdiction(self.session.preferences.zone)
        return Chips(look, [chip(each) for each in Jurisdiction], value=likely.value, id="jurisdiction")

    def on_mount(self) -> None:
        """Begin with the language."""
        self.query_one("#language").focus()

    @on(Chips.Changed, "#language")
    def language_chosen(self, event: Chips.Changed) -> None:
        """Speak it at once."""
        event.stop()
        if event.value != self.look.texts.language.value:
            self.post_message(Wanted("language"))

    def relabel(self) -> None:
        """Another language may have been chosen by key."""
        self.query_one("#language", Chips).choose(self.look.texts.language.value)
        super().relabel()

    @on(NewPassphrase.Refused)
    def no_passphrase(self, event: NewPassphrase.Refused) -> None:
        """Say why it is none."""
        event.stop()
        if not self.making:
            self.say_refused(event.refusal)

    @on(NewPassphrase.Given)
    def passphrase_given(self, event: NewPassphrase.Given) -> None:
        """Make the vault, once."""
        event.stop()
        if self.making:
            return
        self.making = True
        self.query_one(NewPassphrase).put_away()
        self._say(lambda: self.look.say("first.making"))
        chosen = Jurisdiction(self.query_one("#jurisdiction", Chips).value)
        self.post_message(VaultWanted(event.passphrase, chosen))

    def say_refused(self, refusal: Refusal) -> None:
        """It could not be made."""
        self.making = False
        self._say(lambda: refusal_words(refusal, self.look))
        self.query_one("#passphrase").focus()

    def _said(self) -> str:
        return self._message()

    def _say(self, message: Callable[[], str]) -> None:
        self._message = message
        self.query_one("#message", Prose).refresh(layout=True)
        self.query_one("#message").scroll_visible(animate=False)
