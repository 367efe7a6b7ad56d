"""Every kind of file, attached by a folder and by a zip: the shell says what it is, and the original comes back bit for bit."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.shell import Shell
from tests.media.test_formats import KINDS
from tests.media.zips import packed


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """One of each, under its true ending."""
    made = {name: kind() for name, kind in KINDS.items()}
    return {f"{name}.{kind.ending}": kind.data for name, kind in made.items()}


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    shell = Shell(tmp_path)
    shell.quick_vault()
    shell("log", "message", "everything they sent")
    return shell


def differs(shown: dict[str, Any]) -> list[str]:
    """What the shell says of one that is not so."""
    kind = KINDS[shown["name"].rpartition(".")[0]]()
    expected = {"media_type": kind.media_type, "state": "ok", "size": len(kind.data)}
    found = [name for name, value in expected.items() if shown[name] != value]
    if kind.length_ms is not None and abs(shown["duration_s"] * 1000 - kind.length_ms) > 100:
        found.append("duration_s")
    if shown["captured"] is None or not shown["captured"]["field"]:
        found.append("captured")
    return [f"{shown['name']}: {name}" for name in found]


@pytest.mark.parametrize("how", ["folder", "zip"])
def test_each_is_known_and_comes_back(
    shell: Shell, tmp_path: Path, files: dict[str, bytes], how: str
) -> None:
    source = tmp_path / "sent"
    if how == "folder":
        source.mkdir()
        for name, data in files.items():
            (source / name).write_bytes(data)
    else:
        source = source.with_suffix(".zip")
        source.write_bytes(packed(files))
    attached = shell("attach", "INC-0001", str(source), "--json").json["attached"]
    if how == "zip":
        inside = shell("show", attached[0]["reference"], "--json").json["contains"]
        attached = [shell("show", reference, "--json").json for reference in inside]

    assert sorted(each["name"] for each in attached) == sorted(files)
    assert [wrong for each in attached for wrong in differs(each)] == []
    for each in attached:
        saved = tmp_path / "back" / each["name"]
        saved.parent.mkdir(exist_ok=True)
        assert shell("show", each["reference"], "--save", str(saved)).code == 0
        assert saved.read_bytes() == files[each["name"]]
