"""The transcripts in tests/transcripts: command lines, what they print, and their exit codes, act by act.

A line that begins with `$ ` is a command, `< ` before it is standard input, `[2]` after it an exit code that is
not 0; `(locked)` before a command gives it no passphrase file. CAP-<newest> in a command is the capture that was
spoken of last. To accept what the program now prints: python -m tests.cli.test_transcripts
"""

import os
import shlex
import shutil
import sys
import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.x509.oid import ExtendedKeyUsageOID

from evidence_log.records.capture import CAPTURE_ID
from evidence_log.records.clock import Language
from tests import people
from tests.casework.media_files import amr, jpeg
from tests.cli.shell import Shell, normal
from tests.media.zips import packed
from tests.reports.letters import EXAMPLELAND
from tests.reports.signers import BEGINS, PASSPHRASE as SIGNS_WITH, authority, by_curve, certify, pem
from tests.rules.test_format_page import EXAMPLE
from tests.rules.worked_cases import SAMPLES

FOLDER = Path(__file__).parents[1] / "transcripts"
PASSPHRASES = {
    "empty.txt": "",
    "weak.txt": "woaini1314",
    "strong.txt": "quail chalk muffin nutmeg puzzle fern vapor gecko",
    "short.txt": "AGE-SECRET-KEY-1QQQQ",
    "mistyped.txt": "agesecretkey1zpk4 pdklr4jq84ydrs2jq5udfvlsuzr865k0q6klj7f5l4u599kqrnt9nq",
    "sign.txt": SIGNS_WITH,
    "other.txt": "AGE-SECRET-KEY-1 ZPK4 PDKL R4JQ 84YD RS2J Q5UD FVLS UZR8 65K0 Q6KL J7F5 L4U5 99KQ RNT9 NG",
}
RECORDINGS = {
    "通话录音@催收(19900000001)_20261122224005.amr": 2,
    "Call recording 19900000002_261122_210015.amr": 1,
    "letter.txt": 0,
}
SIGNING: dict[str, Callable[[], bytes]] = {
    "mine.p12": lambda: by_curve().p12(authority().below, authority().root),
    "self-made.p12": lambda: certify(people.COMPLAINANT_EN).p12(),
    "ended.p12": lambda: certify(
        people.COMPLAINANT_EN, authority().below, ends=BEGINS + timedelta(days=9)
    ).p12(),
    "server.p12": lambda: certify(
        "www.invented.example", authority().below, purposes=(ExtendedKeyUsageOID.SERVER_AUTH,)
    ).p12(),
    "mine.pem": lambda: pem(by_curve()),
}
_SRT = "1\n00:00:00,000 --> 00:00:01,000\nMe: who is it\n\n2\n00:00:01,000 --> 00:00:02,500\nhim: we know where you live\n"
_WRITTEN = 1_795_399_800  # 2026-11-23 02:10:00 UTC
TRANSCRIPTS = sorted(FOLDER.glob("*.txt"))


def play(transcript: str, folder: Path) -> str:
    """Run the commands of a transcript and return it with what they print now."""
    lines = transcript.splitlines()
    shell = Shell(folder, language=Language.ZH if lines[0].endswith("in Chinese") else Language.EN)
    (folder / "door.jpg").write_bytes(jpeg())
    (folder / "19900000001_20261122224005.amr").write_bytes(amr())
    (folder / "chat.zip").write_bytes(packed({"聊天/门口.jpg": jpeg(64, 48), "聊天/notes.txt": b"tomorrow"}))
    shutil.copy(EXAMPLELAND, folder)
    (folder / "call.srt").write_text(_SRT, encoding="utf-8")
    (folder / "page.jpg").write_bytes(b"<!DOCTYPE html><script>alert(1)</script><p>pay</p>")
    os.utime(folder / "page.jpg", (_WRITTEN, _WRITTEN))
    (folder / "other-case.pdf").write_bytes(b"%PDF-1.7\n1 0 obj<</Subject(EL-00000000 DOC-0007)>>endobj\n")
    (folder / "blank.pdf").write_bytes(b"")
    (folder / "exampleland.toml").write_bytes((SAMPLES / "exampleland.toml").read_bytes())
    (folder / "own.toml").write_text(EXAMPLE, encoding="utf-8")
    (folder / "broken.toml").write_text(EXAMPLE.replace('["police"]', '["police"', 1), encoding="utf-8")
    (folder / "misspelt.toml").write_text(EXAMPLE.replace("severity", "severty", 1), encoding="utf-8")
    (folder / "calls").mkdir()
    for name, seconds in RECORDINGS.items():
        (folder / "calls" / name).write_bytes(amr(seconds) if seconds else b"a letter\n")
    for path in (
        folder / "door.jpg",
        folder / "chat.zip",
        folder / "19900000001_20261122224005.amr",
        *(folder / "calls").iterdir(),
    ):
        os.utime(path, (_WRITTEN, _WRITTEN))
    for name, certified in SIGNING.items():
        (folder / name).write_bytes(certified())
    for name, line in PASSPHRASES.items():
        (folder / name).write_text(f"{line}\n", encoding="utf-8")
    if "init" not in lines[0]:
        shell.quick_vault()
    played = [lines[0], ""]
    typed, newest = "", ""
    for line in lines[1:]:
        if line.startswith("< "):
            typed += f"{line[2:]}\n"
            played.append(line)
        elif line.startswith(("$ evidence-log", "$ (locked) evidence-log")):
            locked = line.startswith("$ (locked)")
            told = line.replace("~", str(folder)).replace("CAP-<newest>", newest)
            words = shlex.split(told)[3 if locked else 2 :]
            said = shell(*words, typed=typed.encode(), passphrase=not locked)
            typed, newest = "", (CAPTURE_ID.findall(said.out) or [newest])[-1]
            played.append(line)
            played += normal(said.out + said.err, folder).splitlines()
            played += [f"[{said.code}]"] if said.code else []
            played.append("")
    return "\n".join(each.rstrip() for each in played)


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
def test_a_transcript_reads_as_it_was_reviewed(path: Path, tmp_path: Path) -> None:
    reviewed = path.read_text(encoding="utf-8")

    assert play(reviewed, tmp_path).rstrip() == reviewed.rstrip()


if __name__ == "__main__":
    for each in TRANSCRIPTS:
        with tempfile.TemporaryDirectory() as made:
            each.write_text(f"{play(each.read_text(encoding='utf-8'), Path(made))}\n", encoding="utf-8")
    sys.stdout.write(f"{len(TRANSCRIPTS)} transcripts written; now read the difference\n")
