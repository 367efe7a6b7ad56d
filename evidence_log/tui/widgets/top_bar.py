"""The top bar: whose log this is, and whether everything is saved."""

from collections.abc import Callable

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

from evidence_log.tui.look import Look
from evidence_log.tui.session import Session
from evidence_log.tui.wrap import truncate


class TopBar(Widget):
    """One line. The answer on the right is never cut; the title gives way."""

    def __init__(self, look: Look, session: Session, title: Callable[[], str] | None = None) -> None:
        super().__init__(classes="top")
        self._look = look
        self._session = session
        self._title = title

    def answer(self) -> tuple[str, str]:
        """The answer to 'is it saved?', and its colour."""
        look, session = self._look, self._session
        if session.saving:
            return look.say("top.saving"), look.palette.text
        if session.unsaved and session.unkept is not None:
            return f"{look.signs.caution} {look.say('top.unkept')}", look.palette.threat
        if session.unsaved:
            return f"{look.signs.caution} {look.say('top.unsaved')}", look.palette.visit
        if session.desk is None:
            return look.say("top.locked" if session.made else "top.new"), look.palette.mute
        tick = look.signs.tick
        if session.saved_at is None:
            return f"{tick} {look.say('top.saved')}", look.palette.safe
        return f"{tick} {look.say('top.saved_at', time=session.saved_at)}", look.palette.safe

    def title(self) -> str:
        """What this screen is about."""
        if self._title is not None:
            return self._title()
        case = None if self._session.desk is None else self._session.desk.case
        return self._look.line(case.title) if case is not None and case.title else ""

    def render(self) -> Content:
        """Draw the line."""
        look = self._look
        said, colour = self.answer()
        name = look.word("app")
        demo = self._session.desk is not None and self._session.desk.demo
        mark = f"  {look.word('demo')}" if demo else ""
        count = len(self._session.waiting)
        waiting = f"  {look.say('top.waiting', n=count)}" if count else ""
        room = self.size.width - cell_len(name + mark + waiting) - cell_len(said) - 7
        title = truncate(self.title(), max(0, room), look.signs.ellipsis)
        left = Content.assemble(
            (f" {look.signs.dot} ", look.palette.primary),
            (name, "bold"),
            (mark, f"bold {look.palette.visit}"),
            (waiting, look.palette.visit),
            (f"  {title}" if title else "", look.palette.mute),
        )
        gap = self.size.width - left.cell_length - cell_len(said) - 1
        return left + Content.assemble((" " * max(1, gap), ""), (said, colour), (" ", ""))
