"""The frame of the app: its look, the keys that hold everywhere, the cover and the lock."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.binding import BindingType
from textual.message_pump import MessagePump
from textual.timer import Timer

from evidence_log.i18n.texts import Texts
from evidence_log.records.clock import COVERS_S, Clock, Ground, Language, Preferences, Reading
from evidence_log.tui import rooms
from evidence_log.tui.drop import dropped_paths
from evidence_log.tui.look import Look
from evidence_log.tui.messages import ClipboardWanted, ReadFailed, SaveWanted
from evidence_log.tui.refusals import refusal_words
from evidence_log.tui.screens.room import Room
from evidence_log.tui.session import Session
from evidence_log.tui.signs import FINE, Signs
from evidence_log.tui.terminal import FORGET_TITLE, for_clipboard
from evidence_log.tui.theme import PALETTES, style_variables, textual_theme
from evidence_log.tui.typeahead import TypingApp
from evidence_log.tui.widgets.top_bar import TopBar

HIDE_AFTER_S = 300
_TWICE_S = 0.8
_TICK_S = 5.0
_SETTLED_S = 1.0
# Between two ticks: for so long a computer that is awake does not stand still, and so much no clock is put right unseen.
_STOOD_S = 30.0
_SET_S = 60.0


def was_away(before: Reading, now: Reading) -> bool:
    """Whether the computer slept, the program stood still, or somebody set the clock between two ticks."""
    stood_s = (now.uptime_us - before.uptime_us) / 1_000_000
    passed_s = (now.wall - before.wall).total_seconds()
    return now.boot != before.boot or stood_s > _STOOD_S or abs(passed_s - stood_s) > _SET_S


class Frame(TypingApp):
    """One run over one vault folder. Locked is `session.desk is None`."""

    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(
        self,
        folder: Path,
        *,
        preferences: Preferences,
        clock: Clock,
        remember: Callable[[str, object], None] = lambda _name, _value: None,
        signs: Signs = FINE,
        hide_after_s: int = HIDE_AFTER_S,
    ) -> None:
        palette = PALETTES[preferences.ground]
        self._variables = style_variables(palette)
        super().__init__()
        self.look = Look(Texts(preferences.language), signs, palette)
        self.session = Session(folder, preferences=preferences, clock=clock, hide_after_s=hide_after_s)
        self._remember = remember
        self._escaped: Timer | None = None
        self._touched = True
        self._touched_us = 0
        self._ticked: Reading | None = None
        self._away = False
        self.painted: Callable[[], None] = lambda: None
        self.quit_asked = False
        self.quit_when_saved = False
        self._stand_on(preferences.ground)
        self.animation_level = "none"

    def _stand_on(self, ground: Ground) -> None:
        """Draw on it from now on."""
        palette = PALETTES[ground]
        self.look.palette, self._variables = palette, style_variables(palette)
        self.register_theme(textual_theme(ground.value, palette, dark=ground is not Ground.LIGHT))
        self.theme = ground.value

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The stylesheet is read before the theme is."""
        return self._variables

    def start_watching(self) -> None:
        """From the first paint on: no title, and a lock when nobody is there."""
        self.set_timer(_SETTLED_S, self.painted)
        self.forget_title()
        self.set_interval(_TICK_S, self.tick)

    def forget_title(self) -> None:
        """Leave no title on the window or in the task bar."""
        if self._driver is not None and not self.is_headless:
            self._driver.write(FORGET_TITLE)

    def copy_to_clipboard(self, text: str) -> None:
        """Copied words stay inside: a system's clipboard has a history, and some send it elsewhere."""
        self._clipboard = text

    @on(ClipboardWanted)
    def hand_to_clipboard(self, event: ClipboardWanted) -> None:
        """But for one field of a form at a time, each by a key of its own."""
        event.stop()
        if self._driver is not None:
            self._driver.write(for_clipboard(event.words))

    def _fatal_error(self) -> None:
        """Textual would print the values of all variables, words of the log among them."""
        self._close_messages_no_wait()

    def raise_failure(self) -> None:
        """After the run: hand what went wrong to whoever started it."""
        if self._exception is not None:
            raise self._exception

    # --- keys that hold everywhere

    def taken(self, event: events.Event) -> bool:
        """Two quick Escs cover whatever is there; dropped files are taken wherever the caret is."""
        covered = isinstance(self.screen, rooms.CoverScreen)
        if not covered:
            self._touched = True
        if isinstance(event, events.Paste):
            return self._dropped(event.text)
        if not isinstance(event, events.Key) or covered:
            return False
        if event.key != "escape":
            self._forget_escape()
            return False
        if self._escaped is None:
            self._escaped = self.set_timer(_TWICE_S, self._forget_escape)
            return False
        self._forget_escape()
        self.cover()
        return True

    def _forget_escape(self) -> None:
        if self._escaped is not None:
            self._escaped.stop()
            self._escaped = None

    def _dropped(self, text: str) -> bool:
        screen = self.screen
        if not isinstance(
            screen,
            rooms.FormScreen
            | rooms.TimelineScreen
            | rooms.DescribeScreen
            | rooms.IncidentScreen
            | rooms.ExhibitsScreen,
        ):
            return False
        files = dropped_paths(text)
        if files:
            screen.take(files)
        return bool(files)

    def switch_language(self) -> None:
        """Speak the other language from now on; what is half typed stays."""
        texts = self.look.texts
        texts.language = Language.EN if texts.language is Language.ZH else Language.ZH
        self._draw_again()
        self._remember("language", texts.language)

    def _draw_again(self) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, Room):
                screen.relabel()

    def say(self, notice: Callable[[], str]) -> None:
        """Say something in the calm line."""
        self.session.notice = notice
        for screen in self.screen_stack[-1:]:  # none any more while the app closes
            if isinstance(screen, rooms.LockScreen):
                screen.say(notice)
        self.renotice()

    def renotice(self) -> None:
        """Draw the calm line and the top bars again."""
        for screen in self.screen_stack:
            if isinstance(screen, rooms.TimelineScreen) and screen.is_mounted:
                screen.renotice()

    def retop(self) -> None:
        """Draw the top bars again."""
        for screen in self.screen_stack:
            if isinstance(screen, Room) and screen.is_mounted:
                for bar in screen.query(TopBar):
                    bar.refresh()

    @property
    def timeline(self) -> "rooms.TimelineScreen | None":
        """The list; none before the vault was first open."""
        return next((each for each in self.screen_stack if isinstance(each, rooms.TimelineScreen)), None)

    @on(ReadFailed)
    def read_failed(self, event: ReadFailed) -> None:
        """Something in the vault could not be read; say so and go on."""
        event.stop()
        self.say(lambda: refusal_words(event.refusal, self.look))

    def leave(self) -> None:
        """Quit. Words in a form are asked about once; a save is waited for."""
        look, session = self.look, self.session
        if session.saving:
            self.quit_when_saved = True
            self.say(lambda: look.say("notice.quitting"))
            return
        if session.unsaved and not self.quit_asked:
            self.quit_asked = True
            stays = (
                "notice.draft_stays"
                if isinstance(self.screen, rooms.TimelineScreen)
                else "notice.draft_stays_locked"
            )
            self.say(lambda: look.say(stays))
            return
        self.close_desk()
        self.forget_title()
        self.exit(0)

    # --- cover and lock

    def cover(self) -> None:
        """Cover everything; nobody counts as there from now on."""
        self.tick()
        self.forget_title()
        if not isinstance(self.screen, rooms.CoverScreen):
            self.push_screen(rooms.CoverScreen(self.look, self.session))
        self.call_after_refresh(self.tick)

    def cover_otherwise(self) -> None:
        """Choose another time the screen may be hidden before the passphrase is asked for."""
        session = self.session
        session.cover_s = COVERS_S[(COVERS_S.index(session.cover_s) + 1) % len(COVERS_S)]
        self._remember("cover_s", session.cover_s)
        self.say(lambda: self.look.say(f"menu.cover_after.{session.cover_s}"))

    def ground_otherwise(self) -> None:
        """Choose another ground to be drawn on, at once; what is half typed stays."""
        session, grounds = self.session, list(Ground)
        session.ground = grounds[(grounds.index(session.ground) + 1) % len(grounds)]
        self._remember("ground", session.ground)
        self._stand_on(session.ground)
        self._draw_again()
        self.say(lambda: self.look.say(f"notice.ground.{session.ground.value}"))

    def uncover(self) -> None:
        """Lift the cover; after a while only to the lock."""
        self.tick()
        self.touch()
        if isinstance(self.screen, rooms.CoverScreen):
            self.pop_screen()
        self._show_lock()

    def touch(self) -> None:
        """Somebody is there."""
        self._touched = True

    def tick(self) -> None:
        """Lock when nobody has touched anything for long enough; hidden, that is sooner; after a sleep at once."""
        session = self.session
        reading = session.clock.read()
        now, before, self._ticked = reading.uptime_us, self._ticked, reading
        self._away = self._away or (before is not None and was_away(before, reading))
        if self._away and not session.saving:
            self._away, self._touched, self._touched_us = False, False, now
            self.put_safe()
            self.lock()
            return
        if self._touched:
            self._touched, self._touched_us = False, now
        idle_s = (now - self._touched_us) // 1_000_000
        hidden = isinstance(self.screen, rooms.CoverScreen)
        limit_s = min(session.cover_s, session.hide_after_s) if hidden else session.hide_after_s
        if idle_s >= limit_s and session.desk is not None and not session.saving:
            self.lock()
        elif idle_s >= session.hide_after_s and session.desk is None and not session.saving:
            self.put_safe()

    def put_safe(self) -> None:
        """Nobody is there: words half written while locked go where only their owner can read them."""
        draft = self.session.locked_draft
        for screen in self.screen_stack:
            if isinstance(screen, rooms.LockedFormScreen):
                screen.save()
                return
        if draft.account.strip():
            self.post_message(SaveWanted(draft, locked=True))

    def lock(self) -> None:
        """Forget the keys and what was decrypted; only words in the form stay in memory."""
        timeline = self.timeline
        if timeline is None:
            return
        self.close_desk()
        timeline.wipe()
        self.session.forget_waiting()
        self.session.notice = None
        if not isinstance(self.screen, rooms.CoverScreen):
            self._show_lock()

    @property
    def way_in(self) -> bool:
        """Whether the screen in front is there for who has not come in yet."""
        return isinstance(self.screen, Room) and self.screen.IS_WAY_IN

    def _show_lock(self) -> None:
        """Put the lock over everything if the vault is locked."""
        if self.session.desk is not None or self.way_in:
            return
        while isinstance(self.screen, Room) and self.screen.GOES_WITH_LOCK:
            self.pop_screen()
        if self.way_in:
            return
        self.push_screen(rooms.LockScreen(self.look, self.session))

    def close_desk(self) -> None:
        """Forget the keys."""
        desk, self.session.desk = self.session.desk, None
        if desk is not None:
            desk.close()


# What the app is made of inherits from this, and the app from all of it and the frame: to make a class of apps takes
# Textual a third of a millisecond, twelve of them the first paint what is seen.
if TYPE_CHECKING:
    Part = Frame
else:
    Part = MessagePump
