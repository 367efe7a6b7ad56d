"""Documents that several threads make at the same time: the app measures one while it makes another."""

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from evidence_log.records.clock import Language
from tests.reports.rendering import every_edition, render_sample

FOUR = 4


@pytest.fixture
def restless() -> Iterator[None]:
    """Threads take turns as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("restless")
def test_four_threads_make_the_bytes_that_one_makes() -> None:
    together = Barrier(FOUR)

    def made(asked: tuple[str, Language]) -> bytes:
        edition, language = asked
        return render_sample(language, edition=edition, demo=True, declared=True)

    def at_once(asked: tuple[str, Language]) -> bytes:
        together.wait()
        return made(asked)

    wanted = every_edition()[:: len(every_edition()) // (2 * FOUR)][: 2 * FOUR]
    with ThreadPoolExecutor(FOUR) as threads:
        assert list(threads.map(at_once, wanted)) == [made(each) for each in wanted]
