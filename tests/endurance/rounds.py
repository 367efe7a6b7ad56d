"""Rounds of acts that are cut off or starved, each followed by the look at what was acknowledged."""

import copy
import os
import random
import shutil
import threading
import time
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

from msgspec.structs import replace

from tests.conftest import FixedClock
from tests.endurance.acts import ACTS, Order
from tests.endurance.stage import COUNT, KILLED, SYNC_FAILS, WRITE_FAILS, WRITE_IS_SHORT, End, Fault, Stage
from tests.endurance.truth import Truth
from tests.vaults import PASSPHRASE, new_vault

SIZE = 150_000
_LARGE = 20_000_000
_LIVES = 40
_NEEDS_A_TARGET = ("attach", "amend", "erase")
_DAY_BACK_EVERY = 7
# What a fault's place is counted in: syncs, writes, steps.
_COUNTED = {SYNC_FAILS: 0, WRITE_FAILS: 1, WRITE_IS_SHORT: 1, KILLED: 2}


class Totals:
    """What a run came to. `wrong` says what was not as it must be, in which round."""

    def __init__(self) -> None:
        self.rounds: Counter[str] = Counter()
        self.cut_off: Counter[str] = Counter()
        self.answered: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()
        self.wrong: list[str] = []

    def take(self, act: str, end: End) -> None:
        """Count a round."""
        self.rounds[act] += 1
        self.cut_off[act] += end.killed
        self.answered[act] += any("refused" not in each for each in end.answers)
        self.refused[act] += any("refused" in each for each in end.answers)
        if end.fell:
            self.wrong.append(f"{act}: {end.fell}")

    def table(self) -> str:
        """The totals as lines, one an act."""
        lines = [f"{'act':<12}{'rounds':>8}{'killed':>8}{'answered':>10}{'refused':>9}"]
        for act, rounds in sorted(self.rounds.items()):
            told = f"{self.cut_off[act]:>8}{self.answered[act]:>10}{self.refused[act]:>9}"
            lines.append(f"{act:<12}{rounds:>8}{told}")
        killed, answered = self.cut_off.total(), self.answered.total()
        every = f"{self.rounds.total():>8}{killed:>8}{answered:>10}{self.refused.total():>9}"
        return "\n".join(
            [*lines, f"{'all':<12}{every}", f"not as it must be: {len(self.wrong)}", *self.wrong]
        )


class Life:
    """One vault that goes through rounds, its stick, its truth, and orders that fit what is in it."""

    def __init__(self, folder: Path, number: int) -> None:
        self.folder = folder / f"life-{number}"
        self.folder.mkdir(parents=True)
        self.vault, self.stick, self.source = (self.folder / each for each in ("vault", "stick", "door.bin"))
        self.stick.mkdir()
        new_vault(self.vault, FixedClock()).vault.close()
        self.truth = Truth(self.vault, PASSPHRASE)
        self._seconds = 0

    def order(self, act: str, chance: random.Random) -> Order:
        """The next act, about something that is there."""
        self._seconds += 10
        self.source.write_bytes(os.urandom(SIZE))
        targets = sorted(self.truth.words)
        return Order(
            act=act if targets or act not in _NEEDS_A_TARGET else "log",
            folder=str(self.vault),
            passphrase=self.truth.passphrase,
            words=f"第{self._seconds}次 {chance.getrandbits(64):016x}",
            source=str(self.source),
            target=chance.choice(targets) if targets else "",
            place=str(self.stick),
            seconds=self._seconds,
            days_back=int(self._seconds // 10 % _DAY_BACK_EVERY == 0),
        )

    def begin(self, stage: Stage, chance: random.Random) -> dict[str, float]:
        """Carry out each act once, whole; returns how many seconds each took."""
        took = {}
        for act in ("log", *ACTS):
            order = self.order(act, chance)
            end = stage.carry_out(order)
            self.truth.hear(order, end)
            took[act] = end.seconds
        return took

    def copied(self, folder: Path) -> Self:
        """The same vault, stick and truth in another place."""
        other = copy.copy(self)
        shutil.copytree(self.folder, folder)
        other.folder = folder
        other.vault, other.stick, other.source = (
            folder / each.name for each in (self.vault, self.stick, self.source)
        )
        other.truth = copy.deepcopy(self.truth)
        other.truth.folder = other.vault
        if self.truth.backup is not None:
            other.truth.backup = other.stick / self.truth.backup.name
        return other

    def moved(self, order: Order) -> Order:
        """The same order for this vault."""
        return replace(order, folder=str(self.vault), source=str(self.source), place=str(self.stick))

    def something_waits(self, stage: Stage, chance: random.Random) -> None:
        """Capture something, so that there is something to take in."""
        if not self.truth.captures:
            order = self.order("capture", chance)
            self.truth.hear(order, stage.carry_out(order))


def killed_at_random(folder: Path, *, rounds: int, seed: int) -> Totals:
    """Kill each act in turn, from before its first byte to after its answer."""
    totals, chance = Totals(), random.Random(seed)  # noqa: S311 -- moments, not secrets
    acts = list(ACTS)
    with Stage() as stage:
        life, took = Life(folder, 0), {}
        for number in range(rounds):
            if number % _LIVES == 0:
                shutil.rmtree(life.folder)
                life = Life(folder, number)
                took = life.begin(stage, chance)
            act = acts[number % len(acts)]
            if act == "take in":
                life.something_waits(stage, chance)
            order = life.order(act, chance)
            end = stage.carry_out(order, kill_after=chance.uniform(0, took[order.act] * 1.6))
            _look(life, order, end, totals, f"round {number}")
    return totals


def at_every(folder: Path, fault: Fault, *, stride: int = 1) -> Totals:
    """Let one vault after another meet the fault at every `stride`th sync, write or step of every act."""
    totals, chance = Totals(), random.Random(2026)  # noqa: S311 -- moments, not secrets
    which = _COUNTED[fault.mode]
    with Stage() as stage:
        template = Life(folder, 0)
        template.begin(stage, chance)
        for act in ACTS:
            if act == "take in":
                template.something_waits(stage, chance)
            order = template.order(act, chance)
            whole = _met(template, stage, order, Fault(COUNT), totals)
            for at in range(0, whole.counts[which], stride):
                _met(template, stage, order, fault._replace(first=at), totals)
    return totals


def while_it_changes(folder: Path, *, rounds: int, seed: int) -> Totals:
    """Somebody else goes on writing into the file that is attached, for a while, at any moment."""
    totals, chance = Totals(), random.Random(seed)  # noqa: S311 -- moments, not secrets
    with Stage() as stage:
        life = Life(folder, 0)
        took = life.begin(stage, chance)
        for number in range(rounds):
            order = life.order("attach", chance)
            life.source.write_bytes(os.urandom(_LARGE))
            begin, lasts = chance.uniform(0, took["attach"]), chance.uniform(0, took["attach"])
            writing = threading.Thread(target=_write_into, args=(life.source, begin, lasts))
            writing.start()
            end = stage.carry_out(order)
            writing.join()
            _look(life, order, end, totals, f"round {number}")
    return totals


def _write_into(path: Path, begin: float, lasts: float) -> None:
    time.sleep(begin)
    end = time.monotonic() + lasts
    with path.open("r+b", buffering=0) as file:
        while time.monotonic() < end:
            file.seek(int.from_bytes(os.urandom(4)) % _LARGE)
            file.write(os.urandom(1000))


def _met(template: Life, stage: Stage, order: Order, fault: Fault, totals: Totals) -> End:
    """One copy of the vault, one order, one fault, and a look at what is left."""
    with TemporaryDirectory(dir=template.folder.parent) as made:
        life = template.copied(Path(made) / "life")
        moved = life.moved(order)
        end = stage.carry_out(moved, fault=fault)
        _look(life, moved, end, totals, f"at {fault.first}")
        return end


def _look(life: Life, order: Order, end: End, totals: Totals, where: str) -> None:
    totals.take(order.act, end)
    life.truth.hear(order, end)
    totals.wrong += [f"{where}, {order.act}: {each}" for each in life.truth.compare(order)]
