"""The app over a real encrypted vault of 100,000 incidents: first paint beside a bare Textual app, keys, jumps, counts.

CPU is that of the process, keys are pressed one by one. A first paint is the wall time until a word of the first screen has
come through a pseudo-terminal, runs alternating. Run alone for all figures: `python -m tests.benchmarks.bench_app`.
"""

import asyncio
import os
import pty
import random
import resource
import select
import signal
import statistics
import sys
import tempfile
import termios
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

from evidence_log.casework.count_patterns import count_patterns
from evidence_log.records.case import Case, Jurisdiction
from evidence_log.records.clock import Language
from evidence_log.records.incident import Contacted, Incident, Kind
from evidence_log.records.instant import instant_text, zone_named
from evidence_log.records.moment import Moment, Precision, TimeSource
from evidence_log.records.timeline import Facet, Narrowing
from evidence_log.tui.screens.timeline import TimelineScreen
from evidence_log.tui.widgets.timeline import Timeline
from evidence_log.vault.create import create_vault
from evidence_log.vault.open import open_vault
from tests.conftest import FixedClock
from tests.tui.scenes import an_app, running, until

INCIDENTS, BATCH, RUNS, KEYS = 100_000, 2_000, 9, 200
_KINDS = (*(Kind.CALL,) * 6, Kind.MESSAGE, Kind.MESSAGE, Kind.VISIT, Kind.THREAT)
# As the installed command does it.
START = "import sys; from evidence_log.__main__ import main; sys.exit(main())"
BARE = """
from textual.app import App
from textual.widgets import Footer, Static
class Bare(App):
    BINDINGS = [("q", "quit", "Quit")]
    def compose(self):
        yield Static("bare is here")
        yield Footer()
Bare().run()
"""


def filled(folder: Path, count: int) -> None:
    """Write the incidents down, a thousand days back, by three hundred numbers; the vault stands open."""
    clock, chance = FixedClock(), random.Random(7)  # noqa: S311 -- the same numbers in every run
    case = Case(zone="Asia/Shanghai", jurisdiction=Jurisdiction.CN)
    with create_vault(folder, passphrase=None, case=case, at=clock.read()).vault as vault:
        for first in range(0, count, BATCH):
            with vault.writer(clock.read()) as writer:
                writer.append(*(_incident(clock, chance, first + n, count) for n in range(BATCH)))


def _incident(clock: FixedClock, chance: random.Random, place: int, count: int) -> Incident:
    back = timedelta(days=1000 * (1 - place / count), seconds=chance.randrange(3600))
    at = (clock.wall - back).astimezone(zone_named("Asia/Shanghai")).replace(second=0, microsecond=0)
    return Incident(
        kind=chance.choice(_KINDS),
        account=f"第 {place} 次，对方说今天不还钱就上门，然后挂断了电话。",
        occurred=Moment(
            earliest=instant_text(at),
            latest=instant_text(at.replace(second=59)),
            precision=Precision.MINUTE,
            zone="Asia/Shanghai",
            source=TimeSource.TYPED,
            text="刚才",
        ),
        numbers=(f"199 0000 {chance.randrange(300):04d}",),
        contacted=chance.choice((None, None, Contacted.SELF, Contacted.FAMILY)),
        tags=("深夜",) if chance.random() < 0.1 else (),
    )


def first_paint(command: list[str], words: bytes) -> float:
    """Seconds of wall time until the words have come."""
    began = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        os.environ |= {"TERM": "xterm-256color", "EVIDENCE_LOG_LANG": "en"}
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # what is installed has been compiled
        termios.tcsetwinsize(0, (36, 120))
        os.execv(command[0], command)  # noqa: S606 -- a program of ours
    seen = b""
    try:
        while words not in seen:
            if not select.select([terminal], [], [], 20)[0]:
                raise TimeoutError(seen[-200:])
            came = os.read(terminal, 65_536)
            seen += came
            if b"\x1b[6n" in came:  # how wide is a sign? a real terminal answers at once
                os.write(terminal, b"\x1b[1;2R")
        return time.perf_counter() - began
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(terminal)


def paints(folder: Path) -> tuple[float, float]:
    """Median first paints of the app and of a bare one."""
    ours, bare = [], []
    first_paint([sys.executable, "-c", START, "--vault", str(folder)], b"Evidence Log")
    for _ in range(RUNS):
        bare.append(first_paint([sys.executable, "-c", BARE], b"bare is here"))
        ours.append(first_paint([sys.executable, "-c", START, "--vault", str(folder)], b"Evidence Log"))
    return statistics.median(ours), statistics.median(bare)


async def keys(folder: Path) -> dict[str, float]:
    """CPU milliseconds of keys in the list, and what loading and narrowing down cost."""
    clock = FixedClock()
    app = an_app(folder, clock, Language.EN, passphrase="")
    figures: dict[str, float] = {}
    async with running(app, (120, 36)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        screen = app.screen
        assert isinstance(screen, TimelineScreen)
        timeline = screen.query_one(Timeline)
        await until(pilot, lambda: bool(timeline.pages.rows))
        await pilot.pause(0.5)
        idle = time.process_time()
        await pilot.pause(0.5)
        figures["idle"] = (time.process_time() - idle) * 1000 / 0.5
        spent = []
        for _ in range(KEYS):
            before = time.process_time()
            await pilot.press("down")
            spent.append((time.process_time() - before) * 1000)
        figures["down p50"], figures["down p95"] = _percentiles(spent)
        before = time.process_time()
        screen.narrow(Narrowing(until_us=timeline.pages.rows[0].sort_us - 400 * 86_400_000_000), lambda: "x")
        await until(pilot, lambda: timeline.pages.rows and timeline.pages.rows[0].reference < "INC-70000")
        figures["jump"] = (time.process_time() - before) * 1000
        screen.narrow(Narrowing(), None)
        await until(pilot, lambda: timeline.pages.rows and timeline.pages.rows[0].reference > "INC-99000")
        before = time.process_time()
        await pilot.press("end")
        await until(pilot, lambda: timeline.pages.complete, patience=20_000)
        figures["end"] = (time.process_time() - before) * 1000
        spent = []
        for _ in range(KEYS):
            before = time.process_time()
            await pilot.press("up")
            spent.append((time.process_time() - before) * 1000)
        figures["up, all loaded p50"], figures["up, all loaded p95"] = _percentiles(spent)
    return figures


def _percentiles(spent: list[float]) -> tuple[float, float]:
    ordered = sorted(spent)
    return ordered[len(ordered) // 2], ordered[len(ordered) * 95 // 100]


def counts(folder: Path) -> dict[str, float]:
    """CPU milliseconds of what is counted and listed."""
    figures = {}
    with open_vault(folder, passphrase="") as vault:
        number = vault.tallies(Facet.NUMBER)[0].value
        acts: dict[str, Callable[[], object]] = {
            "patterns": lambda: count_patterns(vault),
            "numbers": lambda: vault.tallies(Facet.NUMBER),
            "first page": lambda: vault.timeline(None, 200),
            "first page of one number": lambda: vault.timeline(None, 200, Narrowing(numbers=(number,))),
            "first page of one tag": lambda: vault.timeline(None, 200, Narrowing(tags=("深夜",))),
        }
        for name, act in acts.items():
            before = time.process_time()
            act()
            figures[name] = (time.process_time() - before) * 1000
    return figures


def rows() -> Iterator[tuple[str, str, str, str]]:
    """The rows of the table."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "vault"
        filled(folder, INCIDENTS)
        ours, bare = paints(folder)
        yield (
            "app: first paint, 100,000 incidents (wall)",
            f"{ours:.2f} s",
            f"bare Textual {bare:.2f} s",
            f"{ours / bare:.2f}x",
        )
        base = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        for name, spent in {**asyncio.run(keys(folder)), **counts(folder)}.items():
            yield f"app: {name} (CPU)", f"{spent:.1f} ms", "-", "-"
        grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - base) / 1024
        yield "app: memory added by all of this", f"{grown:.0f} MiB", "-", "-"


if __name__ == "__main__":
    for row in rows():
        sys.stdout.write("  ".join(row) + "\n")
        sys.stdout.flush()
