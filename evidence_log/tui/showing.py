"""Exhibits: listed, opened by a program of this computer, described; their words read. All in threads."""

from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from textual import on, work
from textual.message import Message

from evidence_log.errors import Refusal
from evidence_log.tui import rooms
from evidence_log.tui.gathering import Gathering
from evidence_log.tui.messages import DescriptionWanted, ExhibitChosen
from evidence_log.tui.refusals import refusal_words

if TYPE_CHECKING:
    from evidence_log.tui.desk import Desk
    from evidence_log.tui.said import Said, Showing


class ExhibitActs(Gathering):
    """Gathering, and what is done with single exhibits."""

    class Open(Message):
        """An exhibit is on the screen, in a window of another program."""

        def __init__(self, showing: "Showing") -> None:
            super().__init__()
            self.showing = showing

    class Done(Message):
        """Something was done with an exhibit; `words` is the text that says so."""

        def __init__(self, reference: str, words: str, *, anew: bool = False) -> None:
            super().__init__()
            self.reference = reference
            self.words = words
            self.anew = anew

    class DiskNeeded(Message):
        """Only the disk could hold the copy."""

        def __init__(self, reference: str) -> None:
            super().__init__()
            self.reference = reference

    class NotDone(Message):
        """Something asked of an exhibit was refused."""

        def __init__(self, refusal: Refusal) -> None:
            super().__init__()
            self.refusal = refusal

    def show_exhibits(self) -> None:
        """List those of the incident on the screen."""
        if isinstance(self.screen, rooms.IncidentScreen):
            self.push_screen(rooms.ExhibitsScreen(self.look, self.session, self.screen.reference))

    @property
    def _exhibits(self) -> "rooms.ExhibitsScreen | None":
        return next((each for each in self.screen_stack if isinstance(each, rooms.ExhibitsScreen)), None)

    @on(ExhibitChosen)
    def exhibit_chosen(self, event: ExhibitChosen) -> None:
        """Open it, describe it, or read its words."""
        event.stop()
        screen, desk, reference = self._exhibits, self.session.desk, event.filed.reference
        if screen is None or desk is None:
            return
        if event.act == "describe":
            self.push_screen(rooms.DescribeScreen(self.look, self.session, event.filed))
        elif event.act == "read-words":
            screen.say(lambda: self.look.say("exhibits.reading", reference=reference))
            self._read_words(desk, reference)
        else:
            screen.say(lambda: self.look.say("exhibits.opening", reference=reference))
            over = self.session.begin_showing()
            self._open_exhibit(desk, reference, over, on_disk=event.again)

    # --- opening

    @work(thread=True, group="open")
    def _open_exhibit(self, desk: "Desk", reference: str, over: Event, *, on_disk: bool) -> None:
        def told(showing: "Showing") -> None:
            self.post_message(self.Open(showing))

        try:
            opened = desk.open_exhibit(reference, on_disk=on_disk, over=over, told=told)
        except Refusal as refusal:
            self.post_message(self.NotDone(refusal))
        else:
            closed = self.Done(reference, "exhibits.closed")
            self.post_message(closed if opened else self.DiskNeeded(reference))
        finally:
            self.session.end_showing(over)

    @on(Open)
    def exhibit_open(self, event: Open) -> None:
        """Say by what, and where a copy lies."""
        event.stop()
        showing, look = event.showing, self.look
        if self._exhibits is None:
            return
        if showing.copy is not None and showing.waits:
            path = look.line(str(showing.copy))
            self._exhibits.say(lambda: look.say("exhibits.open_copy", reference=showing.reference, path=path))
        else:
            program = look.line(Path(showing.program).name)
            self._exhibits.say(
                lambda: look.say("exhibits.open", reference=showing.reference, program=program)
            )

    @on(DiskNeeded)
    def disk_needed(self, event: DiskNeeded) -> None:
        """Ask once more."""
        event.stop()
        if self._exhibits is not None:
            self._exhibits.ask_again(event.reference)
            self._exhibits.say(lambda: self.look.say("exhibits.ask_disk", reference=event.reference))

    def close_exhibits(self) -> None:
        """Close what is open in other programs, and remove what was laid out for them."""
        for over in self.session.showing():
            over.set()

    def cover(self) -> None:
        """Cover that, too."""
        self.close_exhibits()
        super().cover()

    def close_desk(self) -> None:
        """Lock that, too."""
        self.close_exhibits()
        super().close_desk()

    # --- describing and reading

    @on(DescriptionWanted)
    def say_wanted(self, event: DescriptionWanted) -> None:
        """Enter it."""
        event.stop()
        if self.session.desk is not None:
            self.session.saving += 1
            self.retop()
            self._describe(self.session.desk, event.reference, event.said)

    @work(thread=True, group="save")
    def _describe(self, desk: "Desk", reference: str, said: "Said") -> None:
        try:
            desk.annotate(reference, said)
        except Refusal as refusal:
            self.post_message(self.NotDone(refusal))
        else:
            self.post_message(self.Done(reference, "describe.saved", anew=True))
        finally:
            self.call_from_thread(self._described)

    def _described(self) -> None:
        self.session.saving -= 1
        self.saved()

    def save_said(self) -> None:
        """Save what stands in the fields."""
        if isinstance(self.screen, rooms.DescribeScreen):
            self.screen.save()

    @work(thread=True, group="read")
    def _read_words(self, desk: "Desk", reference: str) -> None:
        try:
            desk.read_words(reference)
        except Refusal as refusal:
            self.post_message(self.NotDone(refusal))
        else:
            self.post_message(self.Done(reference, "exhibits.read", anew=True))

    @on(Done)
    def exhibit_done(self, event: Done) -> None:
        """Say so, and show the exhibit as it now stands."""
        event.stop()
        look, session = self.look, self.session
        if event.words == "describe.saved":
            session.describing, session.saved_at = None, session.wall_clock()
            for screen in list(self.screen_stack):
                if isinstance(screen, rooms.DescribeScreen) and screen is self.screen:
                    self.pop_screen()
        if self._exhibits is None or session.desk is None:
            return
        tick = f"{look.signs.tick} " if event.anew else ""
        self._exhibits.say(lambda: f"{tick}{look.say(event.words, reference=event.reference)}")
        if event.anew:
            self._exhibits.fetch()
            for screen in self.screen_stack:
                if isinstance(screen, rooms.IncidentScreen):
                    screen.fetch()

    @on(NotDone)
    def exhibit_not_done(self, event: NotDone) -> None:
        """Say why, where it was asked."""
        event.stop()
        if isinstance(self.screen, rooms.DescribeScreen):
            self.screen.say_refused(event.refusal)
        elif self._exhibits is not None:
            self._exhibits.say(lambda: refusal_words(event.refusal, self.look))
