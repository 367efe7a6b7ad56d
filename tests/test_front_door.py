"""What stands around the rooms: the real clock, what is remembered, and which language is spoken."""

import os
import stat
import time
from pathlib import Path

import pytest

from evidence_log import __main__ as front_door
from evidence_log.clock import SystemClock, machine_zone
from evidence_log.records.clock import Language
from evidence_log.records.instant import zone_named
from evidence_log.settings import Settings, read_settings, write_settings


def test_wall_and_uptime_advance_together_within_one_boot() -> None:
    first = SystemClock().read()
    time.sleep(0.2)
    second = SystemClock().read()

    assert first.boot == second.boot
    passed = (second.wall - first.wall).total_seconds()
    assert abs(passed - (second.uptime_us - first.uptime_us) / 1e6) < 0.1
    assert zone_named(machine_zone()) is not None


def test_what_was_chosen_is_remembered(tmp_path: Path) -> None:
    path = tmp_path / "new" / "settings.json"
    write_settings(path, Settings(language=Language.ZH, vault="/虚构", words_hint_shown=True))

    assert read_settings(path) == Settings(language=Language.ZH, vault="/虚构", words_hint_shown=True)


@pytest.mark.skipif(os.name != "posix", reason="POSIX only")
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o777], ids=oct)
def test_where_the_vault_lies_is_remembered_in_a_file_only_its_owner_can_change(
    tmp_path: Path, umask: int
) -> None:
    path = tmp_path / "config" / "evidence-log" / "settings.json"
    before = os.umask(umask)
    try:
        write_settings(path, Settings(vault="/虚构"))
    finally:
        os.umask(before)

    places = (path, path.parent, path.parent.parent)
    assert [stat.S_IMODE(each.stat().st_mode) for each in places] == [0o600, 0o700, 0o700]
    assert list(path.parent.iterdir()) == [path]
    assert read_settings(path).vault == "/虚构"


@pytest.mark.parametrize("said", ["", "not json", "[]", '{"language": "fr", "vault": 5}', "\ufffe"])
def test_settings_that_cannot_be_read_are_none(tmp_path: Path, said: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(said, encoding="utf-8")

    assert read_settings(path) == Settings()
    assert read_settings(tmp_path / "absent.json") == Settings()


@pytest.mark.parametrize(
    ("environment", "chosen", "spoken"),
    [
        ({"EVIDENCE_LOG_LANG": "zh", "LANG": "en_GB.UTF-8"}, Language.EN, Language.ZH),
        ({"LANG": "zh_CN.UTF-8"}, Language.EN, Language.EN),
        ({"LANG": "zh_CN.UTF-8"}, None, Language.ZH),
        ({"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}, None, Language.EN),
        ({"EVIDENCE_LOG_LANG": "klingon"}, None, Language.EN),
    ],
)
def test_the_language_is_asked_for_chosen_or_the_machines(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], chosen: Language | None, spoken: Language
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert front_door._language(Settings(language=chosen)) is spoken
