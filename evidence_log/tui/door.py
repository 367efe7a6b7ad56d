"""Going in: unlocking the vault, or making it on the first run. Neither happens on the screen's thread."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on, work
from textual.containers import VerticalScroll
from textual.message import Message

from evidence_log.errors import NoVault, Refusal
from evidence_log.i18n.moment_words import instant_words
from evidence_log.records.case import Jurisdiction
from evidence_log.records.clock import Clock, Preferences
from evidence_log.tui import rooms
from evidence_log.tui.draft import Draft
from evidence_log.tui.frame import HIDE_AFTER_S, Part
from evidence_log.tui.messages import PassphraseGiven, SaveWanted, VaultMade, VaultWanted
from evidence_log.tui.screens.room import Room
from evidence_log.tui.signs import FINE, Signs
from evidence_log.vault.manifest import read_manifest, stands_open

if TYPE_CHECKING:
    from textual.screen import Screen

    from evidence_log.tui.desk import Desk


class Door(Part):
    """The frame, and the way in."""

    class Opened(Message):
        """The vault is open. `identity` where its recovery line is still to be written down."""

        def __init__(self, desk: "Desk", identity: str | None = None) -> None:
            super().__init__()
            self.desk = desk
            self.identity = identity

    class NotOpened(Message):
        """It was not opened, or not made."""

        def __init__(self, refusal: Refusal) -> None:
            super().__init__()
            self.refusal = refusal

    def __init__(
        self,
        folder: Path,
        *,
        passphrase: str | None,
        preferences: Preferences,
        clock: Clock,
        remember: Callable[[str, object], None] = lambda _name, _value: None,
        signs: Signs = FINE,
        hide_after_s: int = HIDE_AFTER_S,
    ) -> None:
        super().__init__(
            folder,
            preferences=preferences,
            clock=clock,
            remember=remember,
            signs=signs,
            hide_after_s=hide_after_s,
        )
        self._passphrase = passphrase
        self._unreadable: Refusal | None = None
        self._waiting: Door.Opened | None = None

    def get_default_screen(self) -> "Screen[None]":
        """The first screen, at the bottom of all: nothing else is drawn before it."""
        screen = self._first_screen()
        # Textual gives a first screen no callback, and stumbles over that when another takes its place.
        screen._push_result_callback(self, None)  # noqa: SLF001 -- see above
        return screen

    def _first_screen(self) -> Room:
        try:
            read_manifest(self.session.folder)
        except NoVault:
            self.session.made = False
            return rooms.FirstRunScreen(self.look, self.session)
        except Refusal as refusal:
            self._unreadable = refusal
        return rooms.LockScreen(self.look, self.session)

    def on_mount(self) -> None:
        """The first screen is being painted; the vault comes after."""
        self.start_watching()
        self.call_after_refresh(self._draw_bar)
        if self._unreadable is not None:
            self.call_after_refresh(self.post_message, self.NotOpened(self._unreadable))
        if self._unreadable is not None or not self.session.made:
            return
        passphrase, self._passphrase = self._passphrase, None
        if stands_open(self.session.folder):
            passphrase = ""
        if passphrase is not None:
            self.call_after_refresh(self.post_message, PassphraseGiven(passphrase))

    def _draw_bar(self) -> None:
        """The scroll bar of a first screen is drawn before all of it is laid out, and not again by itself."""
        for each in self.screen.query(VerticalScroll):
            each.vertical_scrollbar.refresh()

    @on(PassphraseGiven)
    def passphrase_given(self, event: PassphraseGiven) -> None:
        """Stretch it in a thread."""
        event.stop()
        if isinstance(self.screen, rooms.LockScreen):
            self.screen.say_opening()
        self._open(event.passphrase)

    @work(thread=True, group="door")
    def _open(self, passphrase: str) -> None:
        from evidence_log.tui.desk import open_desk  # noqa: PLC0415 -- brings the database, after the first paint

        session = self.session
        try:
            desk = open_desk(session.folder, passphrase, session.clock)
            paper_due = session.paper_due and desk.guard.recovery_since() is not None
            due = desk.guard.recovery_line() if paper_due else None
        except Refusal as refusal:
            self.post_message(self.NotOpened(refusal))
        else:
            self.post_message(self.Opened(desk, due))

    @on(VaultWanted)
    def vault_wanted(self, event: VaultWanted) -> None:
        """Make the vault in a thread."""
        event.stop()
        self._make(event.passphrase, event.jurisdiction)

    @work(thread=True, group="door")
    def _make(self, passphrase: str, jurisdiction: Jurisdiction) -> None:
        from evidence_log.tui.desk import make_desk  # noqa: PLC0415 -- brings the database, after the first paint

        session = self.session
        self._remember("paper_due", str(session.folder))
        try:
            desk, identity = make_desk(
                session.folder,
                passphrase,
                zone=session.preferences.zone,
                jurisdiction=jurisdiction,
                clock=session.clock,
            )
        except Refusal as refusal:
            self._remember("paper_due", None)
            self.post_message(self.NotOpened(refusal))
        else:
            self.post_message(self.Opened(desk, identity))

    @on(NotOpened)
    def not_opened(self, event: NotOpened) -> None:
        """Say why, on the screen that asked."""
        event.stop()
        for screen in self.screen_stack:
            if isinstance(screen, rooms.LockScreen | rooms.FirstRunScreen):
                screen.say_refused(event.refusal)

    @on(Opened)
    def opened(self, event: Opened) -> None:
        """Go in; under a cover, once it is lifted."""
        event.stop()
        aside = any(isinstance(each, rooms.LockedFormScreen) for each in self.screen_stack)
        if aside or isinstance(self.screen, rooms.CoverScreen):
            self._waiting = event
            return
        self.session.desk, self.session.made = event.desk, True
        self.session.typed_us = self.session.clock.read().uptime_us
        if (said := self._greeting(event.desk)) is not None:
            self.say(said)
        self.take_up_words()
        self.touch()
        if event.identity is not None:
            self.switch_screen(rooms.RecoveryScreen(self.look, self.session, event.identity))
        elif self.timeline is None:
            self.switch_screen(rooms.TimelineScreen(self.look, self.session))
        else:
            self.pop_screen()
            self.timeline.renewed()
        self.look_into_inbox()

    def _greeting(self, desk: "Desk") -> Callable[[], str] | None:
        """What is due soon, and when it was last opened; None where neither is known."""
        before, due = desk.last_opened, desk.due_soon
        if before is None and not due:
            return None

        def said() -> str:
            lines = [self.look.say("notice.due", n=due)] if due else []
            return "\n".join([*lines, *([] if before is None else [self._last_opened_words(before)])])

        return said

    def _last_opened_words(self, before: str) -> str:
        look = self.look
        when = look.signs.drawn(instant_words(before, look.texts, zone=self.session.zone))
        return look.say("notice.last_opened", when=when)

    def look_into_inbox(self) -> None:
        """See whether something was written while the vault was locked."""

    def take_up_words(self) -> None:
        """Words left in the form of the lock stay words in a form; beside others they go where all of those go."""
        session = self.session
        if session.draft.empty:
            session.draft, session.locked_draft = session.locked_draft, Draft()
        elif session.locked_draft.account.strip():
            self.post_message(SaveWanted(session.locked_draft, locked=True))

    def uncover(self) -> None:
        """Lift the cover, and go in if the vault was opened under it."""
        super().uncover()
        self.go_in()

    def go_in(self) -> None:
        """Go in if the vault was opened meanwhile."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.opened(waiting)

    @on(VaultMade)
    def vault_made(self, event: VaultMade) -> None:
        """The first run is over: its line is on paper."""
        event.stop()
        self.session.paper_due = False
        self._remember("paper_due", None)
        self.switch_screen(rooms.TimelineScreen(self.look, self.session))
