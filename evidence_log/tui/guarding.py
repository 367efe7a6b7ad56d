"""Keeping the vault: its passphrase, its recovery line, its backups, originals for others. All in threads, asked for once more."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, TypeVar

from textual import on, work
from textual.message import Message

from evidence_log.errors import Refusal
from evidence_log.records.progress import Progress, Stage
from evidence_log.tui import rooms
from evidence_log.tui.correcting import Correcting
from evidence_log.tui.messages import CopyWanted, LineWanted, NewPassphraseWanted, OriginalWanted
from evidence_log.tui.refusals import refusal_words, sentence
from evidence_log.tui.screens.room import Room
from evidence_log.vault.manifest import stands_open

if TYPE_CHECKING:
    from evidence_log.records.copies import BackedUp
    from evidence_log.tui.desk import Desk

Answer = TypeVar("Answer")
Came = Callable[[], Sequence[str]]

_BEGUN = Progress(stage=Stage.DATABASE, done=0, of=0)


class Guarding(Correcting):
    """Corrections, and what opens the vault, copies it, or writes something out of it."""

    class Ended(Message):
        """An act is over; `then` says what became of it."""

        def __init__(self, then: Callable[[], None], *, saving: bool) -> None:
            super().__init__()
            self.then = then
            self.saving = saving

    def start_watching(self) -> None:
        """Nothing is being copied yet."""
        super().start_watching()
        self._over = Event()
        self._asked_to_break_off = False
        # What came of an act while nobody could see it, said after the next unlock.
        self._unseen: Callable[[], str] | None = None

    # --- the screens

    def show_passphrase(self) -> None:
        """Another passphrase."""
        self._show_act(rooms.PassphraseScreen)

    def show_recovery(self) -> None:
        """The recovery line."""
        self._show_act(rooms.WaysScreen)

    def show_backup(self) -> None:
        """A copy."""
        self._show_act(rooms.BackupScreen)

    def _show_act(
        self, screen: "type[rooms.PassphraseScreen | rooms.WaysScreen | rooms.BackupScreen]"
    ) -> None:
        if isinstance(self.screen, rooms.TimelineScreen) and self.session.desk is not None:
            self.push_screen(screen(self.look, self.session))

    def show_save_original(self) -> None:
        """Where the original of the exhibit in front is to go."""
        screen = self.screen
        if isinstance(screen, rooms.ExhibitsScreen) and screen.exhibits and self.session.desk is not None:
            filed = screen.exhibits[screen.at]
            self.push_screen(rooms.SaveOriginalScreen(self.look, self.session, filed))

    def do_act(self) -> None:
        """What the screen in front is for."""
        if isinstance(self.screen, rooms.ActScreen):
            self.screen.do()

    # --- what was asked for

    @on(NewPassphraseWanted)
    def passphrase_wanted(self, event: NewPassphraseWanted) -> None:
        """Change it, once it is sure who asks."""
        event.stop()
        self.sure_then(partial(self._change, event.screen, event.passphrase))

    def _change(self, screen: "rooms.PassphraseScreen", passphrase: str) -> None:
        self._carry_act(
            screen, lambda desk: desk.guard.change_passphrase(passphrase), partial(self._changed, screen)
        )

    def _changed(self, screen: "rooms.PassphraseScreen", recovery: bool) -> None:  # noqa: FBT001 -- what the act answers
        from evidence_log.i18n.passphrase_words import changed_words  # noqa: PLC0415 -- after the first paint

        self.session.typed_us = self.session.clock.read().uptime_us
        look = self.look

        def came() -> list[str]:
            first, *below = changed_words(look.texts, recovery=recovery)
            return [look.signs.drawn(each) for each in (f"{look.signs.tick} {first}", *below)]

        self._tell(screen, came)

    @on(LineWanted)
    def line_wanted(self, event: LineWanted) -> None:
        """Show it, or make one, once it is sure who asks."""
        event.stop()
        self.sure_then(partial(self._line, event.screen, anew=event.anew, before=event.before))

    def _line(self, screen: "rooms.WaysScreen", *, anew: bool, before: bool) -> None:
        def act(desk: "Desk") -> str:
            guard = desk.guard
            return guard.make_recovery(replace=before) if anew else guard.recovery_line()

        words = ("ways.replaced" if before else "ways.made") if anew else None
        self._carry_act(screen, act, partial(self._line_there, screen, words))

    def _line_there(self, screen: "rooms.WaysScreen", words: str | None, line: str) -> None:
        """Show it to whoever is there; else it is shown when it is asked for."""
        look = self.look
        said = None if words is None else partial(look.say, words)
        if screen in self.screen_stack:
            seen = screen.in_front
            screen.made(said)
            if seen:
                self.push_screen(rooms.PaperScreen(look, self.session, line))
                return
        if said is not None:
            self._remember_unseen(said, seen=False)

    @on(CopyWanted)
    def copy_wanted(self, event: CopyWanted) -> None:
        """Copy, with the passphrase: the copy is opened with it."""
        event.stop()
        self.sure_with(partial(self._copy, event.screen, event.folder), why="again.backup")

    def _copy(self, screen: "rooms.BackupScreen", destination: Path, passphrase: str) -> None:
        if self.session.copying is not None:
            return
        self._over, self._asked_to_break_off = Event(), False
        self.session.copying = _BEGUN
        screen.begin()
        self._back_up(screen, destination, passphrase, self._over)

    @work(thread=True, group="copy")
    def _back_up(self, screen: "rooms.BackupScreen", destination: Path, passphrase: str, over: Event) -> None:
        from evidence_log.tui.guard import back_up  # noqa: PLC0415 -- brings the database, after the first paint

        session, made = self.session, None
        act = back_up(session.folder, destination, passphrase=passphrase, clock=session.clock)
        try:
            while not over.is_set():
                try:
                    session.copying = next(act)
                except StopIteration as end:
                    made = end.value
                    break
            act.close()
        except Refusal as refusal:
            then = partial(self._refused, screen, refusal)
        else:
            then = partial(self._copied, screen, made)
        self.post_message(self.Ended(then, saving=False))

    def _copied(self, screen: "rooms.BackupScreen", made: "BackedUp | None") -> None:
        from evidence_log.i18n.backup_words import backed_up_words  # noqa: PLC0415 -- after the first paint

        look, session = self.look, self.session
        session.copying = None

        def came() -> list[str]:
            if made is None:
                return [look.say("backup.broken_off")]
            unasked = stands_open(session.folder)
            lines = [look.signs.drawn(each) for each in backed_up_words(made, look.texts, unasked=unasked)]
            differs = [] if made.receipt else [look.say("backup.unsound", folder=look.line(made.folder))]
            return [*lines, *differs]

        self._tell(screen, came)

    @on(OriginalWanted)
    def original_wanted(self, event: OriginalWanted) -> None:
        """Write it out, once it is sure who asks."""
        event.stop()
        self.sure_then(partial(self._save_original, event.screen, event.folder))

    def _save_original(self, screen: "rooms.SaveOriginalScreen", folder: Path) -> None:
        reference = screen.filed.reference
        self._carry_act(
            screen,
            lambda desk: desk.guard.save_original(reference, folder),
            partial(self._written_out, screen),
        )

    def _written_out(self, screen: "rooms.SaveOriginalScreen", path: Path) -> None:
        look, sha256 = self.look, screen.filed.exhibit.original.sha256

        def came() -> list[str]:
            lies = look.say("original.lies", reference=screen.filed.reference, path=look.line(str(path)))
            return [
                f"{look.signs.tick} {lies}",
                look.say("original.same", sha256=sha256),
                look.say("original.after"),
            ]

        self._tell(screen, came)

    # --- how it is carried out

    def _carry_act(
        self,
        screen: "rooms.ActScreen",
        act: "Callable[[Desk], Answer]",
        done: Callable[[Answer], None],
        *,
        words: str = "act.working",
    ) -> None:
        if self.session.desk is None or screen.busy:
            return
        screen.begin(words)
        self.session.saving += 1
        self.retop()
        self._guarded(partial(act, self.session.desk), done, screen)

    @work(thread=True, group="save")
    def _guarded(
        self, act: Callable[[], Answer], done: Callable[[Answer], None], screen: "rooms.ActScreen"
    ) -> None:
        try:
            then = partial(done, act())
        except Refusal as refusal:
            then = partial(self._refused, screen, refusal)
        self.post_message(self.Ended(then, saving=True))

    @on(Ended)
    def act_ended(self, event: Ended) -> None:
        """Say what became of it."""
        event.stop()
        if event.saving:
            self.session.saving -= 1
            self.session.saved_at = self.session.wall_clock()
        event.then()
        self.saved()

    def _refused(self, screen: "rooms.ActScreen", refusal: Refusal) -> None:
        look = self.look
        if isinstance(screen, rooms.BackupScreen):
            self.session.copying = None
        for each in self.screen_stack:
            if each is screen or (
                isinstance(screen, rooms.BackupScreen) and isinstance(each, rooms.BackupScreen)
            ):
                each.say_refused(refusal)
        seen = screen.is_attached and screen.in_front
        self._remember_unseen(lambda: refusal_words(refusal, look), seen=seen)

    def _tell(self, screen: "rooms.ActScreen", came: Came) -> None:
        """On the screen that asked, or another of its kind opened since; in the calm line where there is none."""
        there = [each for each in self.screen_stack if isinstance(each, type(screen))]
        for each in there:
            each.done(came)
        self._remember_unseen(
            lambda: sentence(came()[0], self.look), seen=any(each.in_front for each in there)
        )

    def _remember_unseen(self, said: Callable[[], str], *, seen: bool) -> None:
        if seen:
            return
        self._unseen = said
        if self.session.desk is not None:
            self.say(said)

    def _greeting(self, desk: "Desk") -> Callable[[], str] | None:
        """First of all what was done while the vault was being locked."""
        before, unseen = super()._greeting(desk), self._unseen
        self._unseen = None
        if unseen is None:
            return before
        return unseen if before is None else lambda: f"{unseen()}\n{before()}"

    # --- hiding, locking, leaving

    def uncover(self) -> None:
        """Whoever lifts the cover without the lock sees for himself what was done under it."""
        super().uncover()
        if self.session.desk is not None:
            self._unseen = None

    def lock(self) -> None:
        """Forget what was typed or shown that opens the vault, also under a cover."""
        super().lock()
        for screen in self.screen_stack:
            if isinstance(screen, Room) and screen.GOES_WITH_LOCK:
                screen.forget()

    def leave(self) -> None:
        """Quit; a backup that is being made is broken off only when it was asked for twice."""
        look = self.look
        if self.session.copying is not None and not self._asked_to_break_off:
            self._asked_to_break_off = True
            self.say(lambda: look.say("notice.still_copying"))
            return
        self._over.set()
        super().leave()

    def on_unmount(self) -> None:
        """Whatever ends the app: no thread copies on."""
        self._over.set()
