"""Keys and passphrases are in no argument, no environment, no trace, no core, and in nothing that is shown."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from evidence_log.vault import age
from evidence_log.vault.open import open_vault
from tests.conftest import FixedClock
from tests.vaults import PASSPHRASE, new_vault

NEW = "quail chalk muffin nutmeg puzzle fern vapor gecko"


@pytest.fixture
def folder(tmp_path: Path, clock: FixedClock) -> Path:
    new = new_vault(tmp_path / "vault", clock)
    new.vault.close()
    for name, line in (("old", PASSPHRASE), ("new", NEW), ("paper", new.recovery_identity)):
        (tmp_path / f"{name}.txt").write_text(f"{line}\n", encoding="utf-8")
    return tmp_path / "vault"


def environment(home: Path) -> dict[str, str]:
    """Nobody's own settings."""
    return {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "EVIDENCE_LOG_LANG": "en",
        "EVIDENCE_LOG_TRACE": "1",
        "EVIDENCE_LOG_VAULT": str(home / "vault"),
        "EVIDENCE_LOG_PASSPHRASE_FILE": str(home / "old.txt"),
    }


def secrets_of(folder: Path) -> list[bytes]:
    """Everything that must be nowhere, in the spellings it could have."""
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        keys = vault._keys
        raw = [keys.identity, keys.db, keys.sign, keys.name]
        lines = [vault.recovery_identity(), age.identity_text(keys.identity), PASSPHRASE, NEW]
    spelled = [each.hex().encode() for each in raw] + [repr(each)[2:-1].encode() for each in raw]
    return [*raw, *spelled, *(line.encode() for line in lines)]


def program(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "evidence_log", *arguments]
    return subprocess.Popen(
        command,
        env=environment(folder.parent),
        cwd=folder.parent,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="not run here: needs /proc")
@pytest.mark.parametrize(
    "command",
    [
        ("passphrase", "--new-passphrase-file", "new.txt"),
        ("recovery", "use", "--identity-file", "paper.txt", "--new-passphrase-file", "new.txt"),
        ("recovery", "sheet", "--out", "sheet.pdf"),
        ("verify",),
    ],
    ids=" ".join,
)
def test_the_process_list_and_the_environment_tell_nothing_at_any_time(
    folder: Path, command: tuple[str, ...]
) -> None:
    secrets = secrets_of(folder)
    running = program(folder, *command)
    seen = set()
    while running.poll() is None:
        for name in ("cmdline", "environ"):
            try:
                seen.add(Path(f"/proc/{running.pid}/{name}").read_bytes())
            except OSError:
                continue
    out, err = running.communicate()

    assert (running.returncode, err) == (0, b"")
    assert len(seen) >= 2
    for told in (*seen, out):
        assert not any(secret in told for secret in secrets)


_FAULTS = {
    "while unlocking": "import evidence_log.vault.keys as k; k._key = broken",
    "while the database opens": "import evidence_log.vault.open as o; o.open_database = broken",
    "in a statement": "import evidence_log.vault.writer as w; w.encode_entry = lambda entry: object()",
    "while the new one is written": "import evidence_log.vault.keys as k; k.write_durably = broken",
    "while the line is read": "import evidence_log.casework.use_recovery as u; u.open_with_recovery = broken",
}


@pytest.mark.parametrize("fault", _FAULTS)
@pytest.mark.parametrize(
    "command",
    [
        ("passphrase", "--new-passphrase-file", "new.txt"),
        ("recovery", "use", "--identity-file", "paper.txt", "--new-passphrase-file", "new.txt"),
    ],
    ids=["passphrase", "recovery use"],
)
def test_a_trace_that_was_asked_for_tells_no_secret(
    folder: Path, command: tuple[str, ...], fault: str
) -> None:
    secrets = secrets_of(folder)
    code = (
        "import sys\n"
        "def broken(*given, **values):\n    raise RuntimeError('a fault of ours')\n"
        f"{_FAULTS[fault]}\n"
        f"sys.argv = ['evidence-log', *{command!r}]\n"
        "from evidence_log.__main__ import main\nsys.exit(main())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=environment(folder.parent),
        cwd=folder.parent,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )

    if done.returncode == 0:
        assert (fault, command[0]) == ("while the line is read", "passphrase")
    else:
        assert b"Traceback" in done.stderr
    assert not any(secret in done.stdout + done.stderr for secret in secrets)


def test_what_is_open_shows_nothing_of_its_keys(folder: Path, clock: FixedClock) -> None:
    secrets = secrets_of(folder)
    with open_vault(folder, passphrase=PASSPHRASE) as vault, vault.writer(clock.read()) as writer:
        engine = vault._engine
        shown = "\n".join(
            f"{each!r} {each!s}"
            for each in (vault, vault._keys, vault._objects, engine, engine.url, engine.pool, writer)
        )

    assert str(engine.url) == "sqlite://"
    assert not any(secret in shown.encode() for secret in secrets)


_CRASH = """
import os, resource, sys
from pathlib import Path
from evidence_log.vault.open import open_vault
most = resource.getrlimit(resource.RLIMIT_CORE)[1]
resource.setrlimit(resource.RLIMIT_CORE, (most, most))
vault = open_vault(Path(sys.argv[1]), passphrase=sys.argv[2])
os.abort()
"""


@pytest.mark.skipif(os.name != "posix", reason="not run here: core dumps of POSIX")
def test_a_crash_while_it_is_open_leaves_no_core(folder: Path, tmp_path: Path) -> None:
    before = set(tmp_path.iterdir())
    command = [sys.executable, "-c", _CRASH, str(folder), PASSPHRASE]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)

    assert done.returncode < 0
    assert set(tmp_path.iterdir()) == before
