"""Loudness over time, from native frames in batches, so that memory does not grow with the recording."""

import numpy as np
from numpy.typing import NDArray

from evidence_log.records.exhibit import Envelope, Passage

STEP_MS = 100
_MOST_PEAKS = 36_000
_FULL_SCALE = 1000
_WINDOW_MS = 5000
_MOST_PASSAGES = 3
_OVER_USUAL = 1.5
_HISS = 20

Levels = NDArray[np.float32]


class Loudness:
    """Peaks of 100 ms of absolute levels, 0 to 1, given some seconds at a time."""

    def __init__(self) -> None:
        self._rate = 0
        self._samples = 0
        self._waiting: list[Levels] = []
        self._before_ms = 0
        self._peaks: list[int] = []

    def add(self, levels: Levels, rate: int) -> None:
        """Take the levels of a stretch; a change of `rate` (Hz) ends the step it falls into."""
        if rate != self._rate:
            self._fold(final=True)
            self._before_ms, self._samples, self._rate = self.duration_ms(), 0, rate
        self._samples += levels.size
        self._waiting.append(levels)
        self._fold(final=False)

    def duration_ms(self) -> int:
        """How long it really is."""
        return self._before_ms + (self._samples * 1000 // self._rate if self._rate else 0)

    def envelope(self) -> Envelope:
        """The peaks so far; beyond an hour the steps grow instead of their number."""
        self._fold(final=True)
        group = -(-len(self._peaks) // _MOST_PEAKS) or 1
        peaks = [max(self._peaks[i : i + group]) for i in range(0, len(self._peaks), group)]
        step = STEP_MS * group
        return Envelope(step_ms=step, peaks=tuple(peaks), loudest=loudest_passages(peaks, step))

    def _fold(self, *, final: bool) -> None:
        if not self._waiting or self._rate == 0:
            return
        levels = np.concatenate(self._waiting)
        step = max(1, self._rate * STEP_MS // 1000)
        whole = levels.size - levels.size % step
        peaks = levels[:whole].reshape(-1, step).max(axis=1)
        self._peaks += [min(_FULL_SCALE, round(float(peak) * _FULL_SCALE)) for peak in peaks]
        rest = levels[whole:]
        if final and rest.size:
            self._peaks.append(min(_FULL_SCALE, round(float(rest.max()) * _FULL_SCALE)))
            rest = rest[:0]
        self._waiting = [rest] if rest.size else []


def loudest_passages(peaks: list[int], step_ms: int) -> tuple[Passage, ...]:
    """Up to three stretches of five seconds that are well above what is usual in the recording, in order of time."""
    width = max(1, _WINDOW_MS // step_ms)
    if len(peaks) < 2 * width:
        return ()
    sums = np.convolve(np.asarray(peaks, dtype=np.int64), np.ones(width, dtype=np.int64), mode="valid")
    usual = max(_HISS * width, float(np.median(sums)))
    found: list[int] = []
    for _ in range(_MOST_PASSAGES):
        place = int(sums.argmax())
        if sums[place] < usual * _OVER_USUAL:
            break
        found.append(place)
        sums[max(0, place - width + 1) : place + width] = -1
    spans = ((place * step_ms, (place + width) * step_ms) for place in sorted(found))
    return tuple(Passage(from_ms=begin, to_ms=end) for begin, end in spans)
