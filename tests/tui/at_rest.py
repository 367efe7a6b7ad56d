"""When the app has done what it was told: asked of the app, where Textual's pilot guesses it from the processor's time."""

import asyncio
from collections.abc import Iterator
from time import monotonic, process_time

from textual._context import active_app
from textual.app import App
from textual.message_pump import MessagePump
from textual.pilot import Pilot
from textual.worker import WorkerState

from evidence_log.tui.typeahead import TypingApp

_BUSY = (WorkerState.PENDING, WorkerState.RUNNING)
_MOMENT_S = 0.002
_LOOK_S = 0.02
_IDLE_S = 0.001  # a thread that used less of the processor meanwhile waits for somebody else
_SOON_S = 0.15  # what the app does as soon as the fingers rest


async def at_rest(min_sleep: float = 0.0, max_sleep: float = 10.0) -> None:
    """Let the app in this context answer, draw and finish; a thread that only waits is not waited for."""
    app = active_app.get()
    deadline = monotonic() + max_sleep
    await asyncio.sleep(min_sleep)
    still = False
    while monotonic() < deadline:
        if asked(app) or undrawn(app):
            still = False
            await asyncio.sleep(_MOMENT_S)
        elif await works(app):
            still = False
        elif still:
            return
        else:
            still = await Pilot(app)._wait_for_screen()  # what is in the middle of an answer


async def settled(pilot: Pilot[int]) -> None:
    """Let the app come to rest, and do what it does when the fingers rest."""
    await pilot.pause()
    while soon(pilot.app):
        await pilot.pause(_LOOK_S)
        await pilot.pause()


def pumps(app: App[int]) -> Iterator[MessagePump]:
    """Everything that gets messages: the app, the screen in front and what is on it."""
    yield app
    yield from app.screen.walk_children(with_self=True)


def asked(app: App[int]) -> bool:
    """Whether something waits to be answered."""
    if isinstance(app, TypingApp) and app._busy():
        return True
    return any(each.message_queue_size or each._next_callbacks for each in pumps(app))


def undrawn(app: App[int]) -> bool:
    """Whether something waits to be drawn."""
    screen = app.screen
    return bool(
        screen._layout_required
        or screen._scroll_required
        or screen._repaint_required
        or screen._recompose_required
        or screen._dirty_widgets
        or screen._callbacks
    )


def soon(app: App[int]) -> bool:
    """Whether something is to be done in a moment."""
    return any(
        timer._repeat == 0
        and timer._interval < _SOON_S
        and timer._task is not None
        and not timer._task.done()
        for pump in pumps(app)
        for timer in pump._timers
    )


async def works(app: App[int]) -> bool:
    """Whether a thread of the app is at work."""
    if not any(each.state in _BUSY for each in app.workers):
        return False
    used = process_time()
    await asyncio.sleep(_LOOK_S)
    return process_time() - used > _IDLE_S
