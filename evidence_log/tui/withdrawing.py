"""Withdrawing, which hides and keeps; and erasing, which is asked for once more. Both in threads."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual import on

from evidence_log.tui import rooms
from evidence_log.tui.guarding import Guarding
from evidence_log.tui.messages import EraseWanted, WithdrawalWanted
from evidence_log.tui.refusals import sentence

if TYPE_CHECKING:
    from evidence_log.records.to_erase import Erased


class Withdrawing(Guarding):
    """Keeping the vault, and putting something in it forward no longer, or having it gone."""

    def show_withdraw(self) -> None:
        """What withdrawing the thing in front means."""
        reference = self._in_front
        if reference is not None and self.session.desk is not None:
            self.push_screen(rooms.WithdrawScreen(self.look, self.session, reference))

    def show_erase(self) -> None:
        """What would go with the thing in front."""
        reference = self._in_front
        if reference is not None and self.session.desk is not None:
            self.push_screen(rooms.EraseScreen(self.look, self.session, reference))

    @property
    def _in_front(self) -> str | None:
        """The incident that is open, or what is chosen in a list."""
        screen = self.screen
        if isinstance(screen, rooms.IncidentScreen | rooms.ExhibitsScreen | rooms.ListingScreen):
            return screen.reference
        return None

    # --- hidden and kept

    @on(WithdrawalWanted)
    def withdrawal_wanted(self, event: WithdrawalWanted) -> None:
        """Enter it."""
        event.stop()
        screen, reason = event.screen, event.reason
        self._carry_act(
            screen,
            lambda desk: desk.guard.withdraw(screen.reference, reason),
            partial(self._withdrawn, screen),
        )

    def _withdrawn(self, screen: "rooms.WithdrawScreen", _: None) -> None:
        look, reference, seen = self.look, screen.reference, screen.in_front

        def said() -> str:
            return f"{look.signs.tick} {look.say('withdraw.done', reference=reference)}"

        self.say(said)
        self._remember_unseen(said, seen=seen)
        self._show_again((), said)
        screen.finish()

    # --- gone

    @on(EraseWanted)
    def erase_wanted(self, event: EraseWanted) -> None:
        """Erase it, once it is sure who asks."""
        event.stop()
        self.sure_then(partial(self._erase, event.screen, event.reason, handed_over=event.handed_over))

    def _erase(self, screen: "rooms.EraseScreen", reason: str, *, handed_over: bool | None) -> None:
        self._carry_act(
            screen,
            lambda desk: desk.guard.erase(screen.reference, reason, handed_over=handed_over),
            partial(self._erased, screen),
            words="erase.erasing",
        )

    def _erased(self, screen: "rooms.EraseScreen", erased: "Erased") -> None:
        """Nothing of it stays on any screen, nor in what was half written about it."""
        from evidence_log.i18n.erasure_words import erased_words  # noqa: PLC0415 -- after the first paint

        look, session, reference = self.look, self.session, screen.reference
        seen = screen.in_front

        def said() -> str:
            lines = erased_words(erased, reference, look.texts)
            return "\n".join(sentence(look.signs.drawn(each), look) for each in lines)

        if session.correcting is not None and session.correcting[0] in erased.references:
            session.correcting = None
        if session.describing is not None and session.describing[0] in erased.references:
            session.describing = None
        if reference.startswith(("PTY-", "STEP-", "DEBT-", "DOC-")):
            session.half_filled = None
        self.say(said)
        self._remember_unseen(said, seen=seen)
        self._show_again(erased.references, said)
        screen.finish()

    # --- what the screens below show of it

    def _show_again(self, gone: Sequence[str], said: Callable[[], str]) -> None:
        """Every list anew, saying what was done; nothing more of what is gone."""
        for each in self.screen_stack if self.session.desk is not None else ():
            if isinstance(each, rooms.IncidentScreen):
                (each.vanish if each.reference in gone else each.fetch)()
            elif isinstance(each, rooms.ExhibitsScreen | rooms.ListingScreen):
                each.say(said)
                each.fetch()
            elif isinstance(each, rooms.FindScreen):
                each.look_up()
        if self.timeline is not None:
            self.timeline.reload()
