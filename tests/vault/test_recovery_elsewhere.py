"""Everything in the demo vault, word and byte, comes back where this program cannot be imported."""

import hashlib
import json
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from evidence_log.casework.make_demo import DemoResult, make_demo
from evidence_log.casework.open_vault import open_vault
from evidence_log.records.clock import Language, Reading
from evidence_log.vault.manifest import Manifest
from evidence_log.vault.recovery_text import recovery_text
from tests.needs import needs
from tests.vault import recovered_elsewhere

NOW = Reading(
    wall=datetime(2026, 11, 23, 14, 46, tzinfo=UTC), boot="boot-1", uptime_us=1, zone="Asia/Shanghai"
)


@needs("age")
@needs("sha256sum")
@pytest.mark.skipif(sys.platform == "win32", reason="the commands for a shell")
def test_a_stranger_gets_every_word_and_every_byte_of_the_demo(tmp_path: Path) -> None:
    made = list(make_demo(tmp_path / "demo", story=Language.ZH, documents=(Language.ZH,), now=NOW))[-1]
    assert isinstance(made, DemoResult)
    passphrase = Path(made.passphrase_file).read_text(encoding="utf-8").splitlines()[0]
    with open_vault(Path(made.vault), passphrase=passphrase) as vault:
        case_file, recovery = vault.case_file(), vault.recovery_identity()
    incidents, exhibits = case_file.incidents, case_file.exhibits
    copy = tmp_path / "copy"
    shutil.copytree(made.vault, copy)
    (copy / "recovery.txt").write_text(f"{recovery}\n", encoding="ascii")

    program = Path(recovered_elsewhere.__file__).read_text(encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-I", "-c", program, str(copy), str(tmp_path / "out")],
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr.decode()) == (0, "")
    found = json.loads(done.stdout)

    assert (found["linked"], found["signed"], found["same in the database"]) == (True, True, True)
    assert found["imported"] == []
    accounts = [body["fields"]["account"]["value"] for body in found["bodies"] if body["kind"] == "incident"]
    assert sorted(accounts) == sorted(each.incident.account for each in incidents)
    originals = {
        hashlib.sha256(path.read_bytes()).hexdigest(): path
        for path in Path(made.originals).iterdir()
        if path.is_file()
    }
    assert len(exhibits) >= 1
    assert {each.exhibit.original.sha256 for each in exhibits} <= set(found["files"])
    taken = set(originals) & set(found["files"])
    assert len(taken) == len({each.exhibit.original.sha256 for each in exhibits})
    for sha256 in taken:
        assert (tmp_path / "out" / sha256).read_bytes() == originals[sha256].read_bytes()
    for path in made.documents:
        assert hashlib.sha256(Path(path).read_bytes()).hexdigest() in found["files"]


def test_the_hook_refuses_the_program() -> None:
    with pytest.raises(ImportError):
        recovered_elsewhere.NoProgram().find_spec("evidence_log.vault")


def test_the_text_tells_every_system_how() -> None:
    """Windows has neither od nor sha256sum, and its shells spoil bytes that are piped."""
    manifest = Manifest(format=0, vault_id="0", origin="evidence-log/0", recipient="age1", verifier="key")
    text = recovery_text(manifest).decode()
    windows = text.partition("WINDOWS")[2]

    for command in ("age.exe -d -o identity.txt", "certutil -hashfile", "certutil -encodehex"):
        assert command in windows
    assert " > " not in "".join(line for line in windows.splitlines() if line.strip().startswith("age.exe"))
    assert "shasum -a 256 file" in text
