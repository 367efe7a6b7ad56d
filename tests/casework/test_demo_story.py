"""The two stories the demo tells, as data: alike in shape, whole in themselves, and the same files each time."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from evidence_log.casework.demo.belonging import Belonging, Form
from evidence_log.casework.demo.belongings import lay_out
from evidence_log.casework.demo.story import Brought, Claimed, Story, Taken, Told, happened, last_day, written
from evidence_log.casework.demo.story_en.story import STORY as STORY_EN
from evidence_log.casework.demo.story_zh.story import STORY as STORY_ZH

BOTH = pytest.mark.parametrize("story", [STORY_ZH, STORY_EN], ids=["zh", "en"])
FRIDAY = datetime(2026, 11, 27, 3, 0, tzinfo=UTC)


def test_both_stories_have_the_same_shape() -> None:
    """What the README and the last lines of the command say holds in either language."""

    def shape(story: Story) -> list[tuple[object, ...]]:
        return [
            (
                each.kind,
                each.days_ago,
                each.clock,
                each.count,
                each.visitors,
                each.contacted,
                each.files,
                each.captured,
            )
            for each in story.incidents
        ]

    assert shape(STORY_ZH) == shape(STORY_EN)


@BOTH
def test_every_file_of_a_story_is_attached_once(story: Story) -> None:
    attached = [name for each in story.parts if isinstance(each, (Told, Brought)) for name in each.files]

    assert sorted(attached) == sorted(story.belongings)


@BOTH
def test_nothing_is_spoken_of_before_it_is_written_down(story: Story) -> None:
    """A step's exhibit and answer, a claim's exhibit: each is in the record by then."""
    known: dict[str, datetime] = {}
    parts = sorted(story.parts, key=lambda each: written(each, FRIDAY))
    for each in parts:
        at = written(each, FRIDAY)
        if isinstance(each, (Told, Brought)):
            known |= dict.fromkeys(each.files, at)
        wanted = [each.exhibit] if isinstance(each, (Taken, Claimed)) else []
        wanted += [each.answers] if isinstance(each, Taken) else []
        assert all(known[name] <= at for name in wanted if name is not None)
        if isinstance(each, (Told, Taken)) and each.name:
            known[each.name] = at


@BOTH
def test_nobody_is_rung_at_work_on_a_sunday(story: Story) -> None:
    """The story ends on a Tuesday, whatever day the demo is made on."""
    for day in range(20, 28):
        ended = last_day(datetime(2026, 11, day, 3, 0, tzinfo=UTC))
        assert ended.weekday() == 1
        work = [each for each in story.incidents if each.contacted == "colleague"]
        assert all(happened(each, ended).weekday() < 5 for each in work)


@pytest.mark.parametrize("form", list(Form), ids=str)
def test_a_file_is_the_same_bytes_each_time(form: Form, tmp_path: Path) -> None:
    """The demo can be made again for the same day and compared."""
    belonging = next(
        each for story in (STORY_ZH, STORY_EN) for each in story.belongings.values() if each.form is form
    )

    assert laid(tmp_path / "a", belonging) == laid(tmp_path / "b", belonging)


def laid(folder: Path, belonging: Belonging) -> bytes:
    """The bytes of one file of a story."""
    folder.mkdir()
    return lay_out(folder, belonging, number="07700 900118", happened=FRIDAY).read_bytes()
