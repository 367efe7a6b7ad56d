"""Keys one after the other: the next is delivered when the one before has had its effect.

Textual hands a key to whatever is focused when the key arrives. What is typed right after a key that opens a
form or moves to the next field would go to the place before, and be lost or obeyed as commands.
"""

import asyncio
from collections import deque
from collections.abc import Sequence

from textual import events
from textual.app import App
from textual.message_pump import MessagePump
from textual.screen import Screen

Typed = events.Key | events.Paste

_STUCK_S = 2.0


class TypingApp(App[int]):
    """An app that loses nothing of what is typed ahead."""

    _ahead: deque[Typed]
    _answering_since: float | None

    def __init__(self) -> None:
        super().__init__(watch_css=False)
        self._ahead = deque()
        self._answering_since = None

    def taken(self, event: events.Event) -> bool:
        """Whether the app itself answers the event, wherever the caret is."""
        del event
        return False

    async def on_event(self, event: events.Event) -> None:
        """Keep the order of what is typed."""
        if isinstance(event, Typed) and not event.is_forwarded:
            if self._busy():
                self._ahead.append(event)
            else:
                await self._answer(event)
            return
        if isinstance(event, events.InputEvent) and not event.is_forwarded and self.taken(event):
            return
        await super().on_event(event)

    def _busy(self) -> bool:
        """Whether a key is still taking effect; one that never ends must not shut the keyboard."""
        since = self._answering_since
        return since is not None and asyncio.get_running_loop().time() - since < _STUCK_S

    async def _answer(self, event: Typed) -> None:
        self._answering_since = asyncio.get_running_loop().time()
        before = self.screen
        target = self.focused or before
        if not self.taken(event):
            await super().on_event(event)
        path = [*target.ancestors_with_self]
        if path[-1] is not self:
            path.append(self)
        # Once round for the key on its way up, once more for the messages it caused.
        self._hop((*path, *path), before)

    def _hop(self, steps: Sequence[MessagePump], before: Screen[object]) -> None:
        """Queue behind what waits at the next step; the last step is the app."""
        for at, step in enumerate(steps):
            if step.is_running and step.call_later(self._hop, steps[at + 1 :], before):
                return
        if self.screen is before or not self.screen.call_after_refresh(self._settled):
            self._settled()

    def _settled(self) -> None:
        self.call_later(self._answer_next)

    async def _answer_next(self) -> None:
        self._answering_since = None
        if self._ahead:
            await self._answer(self._ahead.popleft())
