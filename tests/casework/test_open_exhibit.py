"""An exhibit is shown from memory, or from a copy that is gone whatever happens; what could do harm is never opened."""

import hashlib
import json
import shutil
import subprocess
import sys
import time
from pathlib import Path
from threading import Event, Timer

import pytest

from evidence_log.casework.attach_exhibit import attach_exhibit
from evidence_log.casework.open_exhibit import (
    laid_out,
    memory_folder,
    play,
    plays_from_memory,
    show,
    what_to_open,
)
from evidence_log.errors import DiskFull, NothingToOpen, NotOpened, PlayerFailed
from evidence_log.media.players import Player, find_opener, find_player
from evidence_log.vault.vault import Vault
from tests.casework.media_files import amr, jpeg, written
from tests.conftest import FixedClock
from tests.media.encodings import movie, pdf, silk
from tests.media.zips import packed
from tests.needs import needs
from tests.vaults import PASSPHRASE, log, new_vault

# Stands in for a program of somebody else: says what it was given.
_PLAYER = """#!{python}
import hashlib, json, os, sys, time
path = sys.argv[-1]
with open(path, "rb") as file:
    head = file.read(4); file.seek(0); data = file.read()
told = {{"arguments": sys.argv[1:], "sha256": hashlib.sha256(data).hexdigest(), "ours": [n for n in os.environ if n.startswith("EVIDENCE")]}}
open({told!r}, "w").write(json.dumps(told))
time.sleep({seconds})
"""


@pytest.fixture
def vault(tmp_path: Path, clock: FixedClock) -> Vault:
    vault = new_vault(tmp_path / "vault", clock).vault
    log(vault, clock, "有人上门")
    return vault


def attach(vault: Vault, clock: FixedClock, path: Path, data: bytes) -> str:
    at = clock.read()
    return attach_exhibit(vault, written(path, data), incident="INC-0001", at=at).receipt.reference


def a_player(folder: Path, name: str = "mpv", seconds: float = 0.0) -> Path:
    """A program of that name; it tells into told.json."""
    (folder / "bin").mkdir(exist_ok=True)
    program = folder / "bin" / name
    told = str(folder / "told.json")
    program.write_text(_PLAYER.format(python=sys.executable, told=told, seconds=seconds), encoding="utf-8")
    program.chmod(0o755)
    return program


@pytest.mark.parametrize(
    ("name", "data", "copied"),
    [
        ("a.jpg", jpeg(64, 48), False),
        ("v.mp4", movie(1.0), False),
        ("voice.silk", silk(1.0), True),
        ("c.amr", amr(1), True),
    ],
)
def test_the_player_gets_the_bytes_from_memory_that_has_no_name(  # noqa: PLR0917 -- fixtures and cases
    vault: Vault,
    clock: FixedClock,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    data: bytes,
    copied: bool,  # noqa: FBT001 -- a column of the table
) -> None:
    reference = attach(vault, clock, tmp_path / name, data)
    monkeypatch.setenv("EVIDENCE_LOG_PASSPHRASE_FILE", "/secret")
    program = a_player(tmp_path)
    shown = what_to_open(vault, reference)
    player = find_player(shown.media_type, lambda named: str(program) if named == "mpv" else None)
    assert player is not None
    play(vault, shown, player)

    told = json.loads((tmp_path / "told.json").read_text(encoding="utf-8"))
    assert told["sha256"] == shown.kept.sha256
    assert (shown.copy, shown.kept.sha256 == hashlib.sha256(data).hexdigest()) == (copied, not copied)
    assert told["ours"] == []
    assert told["arguments"][-1].startswith("/proc/self/fd/")
    assert {"--access-references=no", "--load-scripts=no", "--no-config", "--ytdl=no"} <= set(
        told["arguments"]
    )


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("page.jpg", b"<!DOCTYPE html><script>x()</script>"),
        ("drawing.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("letter.pdf", packed({"[Content_Types].xml": b"", "word/document.xml": b""})),
        ("chat.jpg", packed({"a.txt": b"a"})),
        ("photo.jpg", b"\x7fELF" + bytes(90)),
        ("song.mp3", b"#EXTM3U\nfile:///etc/passwd\n"),
        ("a.jpg", b"\0\1\2\3" * 40),
    ],
    ids=["web page", "drawing", "office file", "archive", "program", "playlist", "unknown"],
)
def test_what_could_do_harm_is_not_opened_whatever_it_is_called(
    vault: Vault, clock: FixedClock, tmp_path: Path, name: str, data: bytes
) -> None:
    reference = attach(vault, clock, tmp_path / name, data)

    with pytest.raises(NotOpened):
        what_to_open(vault, reference)


def test_only_exhibits_are_opened(vault: Vault) -> None:
    with pytest.raises(NothingToOpen):
        what_to_open(vault, "INC-0001")


def test_a_copy_has_a_name_of_ours_and_is_private_and_goes(
    vault: Vault, clock: FixedClock, tmp_path: Path
) -> None:
    reference = attach(vault, clock, tmp_path / "-rf; evil.html.jpg", jpeg(64, 48))
    with laid_out(vault, what_to_open(vault, reference), tmp_path) as path:
        assert path.name == "EX-0001.jpg"
        assert (path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777) == (0o600, 0o700)
        assert path.read_bytes() == jpeg(64, 48)

    assert not path.parent.exists()


_LAY_OUT = """
import sys, time
from pathlib import Path
from threading import Event, Timer
from evidence_log.casework.open_exhibit import laid_out, what_to_open
from evidence_log.casework.open_vault import open_vault
with open_vault(Path(sys.argv[1]), passphrase=sys.argv[3]) as vault:
    with laid_out(vault, what_to_open(vault, "EX-0001"), Path(sys.argv[2])) as path:
        print(path, flush=True)
        time.sleep(60)
"""


def test_a_copy_is_gone_after_we_were_killed(vault: Vault, clock: FixedClock, tmp_path: Path) -> None:
    attach(vault, clock, tmp_path / "a.jpg", jpeg(64, 48))
    where = tmp_path / "memory"
    where.mkdir()
    command = [sys.executable, "-c", _LAY_OUT, str(vault.folder), str(where), PASSPHRASE]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        path = Path(program.stdout.readline().strip())
        assert path.exists()
        program.kill()
    for _ in range(100):
        if not path.parent.exists():
            return
        time.sleep(0.05)
    pytest.fail("the copy is still there")


def test_memory_is_only_believed_to_be_memory_when_the_system_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    found = memory_folder(1000)

    assert found != tmp_path
    assert found is None or shutil.disk_usage(found).free > 2000
    assert memory_folder(1 << 60) is None


def test_players_are_looked_for_in_order_and_a_letter_goes_to_the_desktop() -> None:
    there = {"ffplay": "/usr/bin/ffplay", "xdg-open": "/usr/bin/xdg-open"}

    def which(name: str) -> str | None:
        return there.get(name)

    ffplay = find_player("audio/wav", which)
    assert ffplay is not None
    assert (ffplay.program, "-protocol_whitelist" in ffplay.arguments, "-nodisp" in ffplay.arguments) == (
        "/usr/bin/ffplay",
        True,
        True,
    )
    assert find_player("application/pdf", which) is None
    assert find_player("image/jpeg", lambda _: None) is None
    if sys.platform == "linux":
        assert find_opener(which) == Player("/usr/bin/xdg-open", ())
        assert find_opener(lambda _: None) is None


def test_a_letter_may_be_opened(vault: Vault, clock: FixedClock, tmp_path: Path) -> None:
    reference = attach(vault, clock, tmp_path / "letter.pdf", pdf())

    assert what_to_open(vault, reference).media_type == "application/pdf"


@pytest.mark.skipif(not plays_from_memory(), reason="not run here: Linux only")
def test_nothing_readable_is_written_while_it_plays(vault: Vault, clock: FixedClock, tmp_path: Path) -> None:
    words = b"GPSGPS-words-only-in-this-photo"
    data = jpeg(64, 48) + words
    reference = attach(vault, clock, tmp_path / "a.jpg", data)
    (tmp_path / "a.jpg").unlink()
    shown = what_to_open(vault, reference)
    player = Player(str(a_player(tmp_path, seconds=0.3)), ())
    play(vault, shown, player)

    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert [str(path) for path in files if words in path.read_bytes()] == []
    assert list((tmp_path / "vault" / "tmp").iterdir()) == []


@needs("ffplay")
@pytest.mark.skipif(sys.platform != "linux", reason="memory without a name is Linux's")
@pytest.mark.parametrize(
    ("name", "data", "stays"),
    [("c.amr", amr(1), False), ("a.jpg", jpeg(64, 48), True)],
    ids=["voice", "picture"],
)
def test_ffplay_plays_a_voice_to_its_end_and_shows_a_picture_until_it_is_closed(  # noqa: PLR0917 -- fixtures and cases
    vault: Vault,
    clock: FixedClock,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    data: bytes,
    stays: bool,  # noqa: FBT001 -- a column of the table
) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    shown = what_to_open(vault, attach(vault, clock, tmp_path / name, data))
    player = find_player(shown.media_type, lambda named: shutil.which(named) if named == "ffplay" else None)
    assert player is not None
    over = Event()
    closing = Timer(3.0 if stays else 60.0, over.set)
    closing.start()
    play(vault, shown, player, over)
    closing.cancel()

    assert over.is_set() is stays


@needs("xdg-open")
def test_the_desktop_shows_a_letter_from_a_copy_that_is_gone_afterwards(
    vault: Vault, clock: FixedClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    viewer = a_player(tmp_path, name="viewer")
    (tmp_path / "applications").mkdir()
    entry = f"[Desktop Entry]\nType=Application\nName=Viewer\nExec={viewer} %f\nMimeType=application/pdf;\n"
    written(tmp_path / "applications" / "viewer.desktop", entry.encode())
    written(tmp_path / "mimeapps.list", b"[Default Applications]\napplication/pdf=viewer.desktop\n")
    for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(variable, str(tmp_path))
    monkeypatch.setenv("DISPLAY", ":99")  # without one it looks for browsers only
    for variable in ("XDG_CURRENT_DESKTOP", "DESKTOP_SESSION"):
        monkeypatch.delenv(variable, raising=False)
    opener = find_opener(shutil.which)
    assert opener is not None
    shown = what_to_open(vault, attach(vault, clock, tmp_path / "a.pdf", pdf()))
    with laid_out(vault, shown, tmp_path) as path:
        show(path, shown, opener)

    told = json.loads((tmp_path / "told.json").read_text(encoding="utf-8"))
    assert told["sha256"] == hashlib.sha256(pdf()).hexdigest()
    assert not path.exists()


def test_a_program_that_fails_is_named(vault: Vault, clock: FixedClock, tmp_path: Path) -> None:
    shown = what_to_open(vault, attach(vault, clock, tmp_path / "a.jpg", jpeg(64, 48)))

    with laid_out(vault, shown, tmp_path) as path, pytest.raises(PlayerFailed):
        show(path, shown, Player("/bin/false", ()))


def test_a_program_that_cannot_be_started_is_named_too(
    vault: Vault, clock: FixedClock, tmp_path: Path
) -> None:
    shown = what_to_open(vault, attach(vault, clock, tmp_path / "a.jpg", jpeg(64, 48)))
    strange = written(tmp_path / "mpv", b"\x7fELF of another machine")
    strange.chmod(0o755)

    with laid_out(vault, shown, tmp_path) as path, pytest.raises(PlayerFailed):
        show(path, shown, Player(str(strange), ()))


def test_where_no_copy_can_be_laid_out_it_says_so(vault: Vault, clock: FixedClock, tmp_path: Path) -> None:
    shown = what_to_open(vault, attach(vault, clock, tmp_path / "a.jpg", jpeg(64, 48)))

    with pytest.raises(DiskFull), laid_out(vault, shown, tmp_path / "nowhere"):
        pass
