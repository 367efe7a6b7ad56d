"""The command line driven from a test: the real door, a real vault, a fixed clock, somebody at the terminal only where that is said."""

import io
import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from evidence_log.cli.door import run
from evidence_log.cli.invocation import Surroundings
from evidence_log.records.clock import Language
from tests.conftest import FixedClock
from tests.vaults import PASSPHRASE, new_vault


@dataclass
class Said:
    """What one command line answered."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The answer as JSON."""
        return json.loads(self.out)


@dataclass
class Shell:
    """A folder with a passphrase file, and a vault once one was made."""

    folder: Path
    language: Language = Language.EN
    clock: FixedClock = field(default_factory=FixedClock)
    told: list[bool] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.passphrase_file = self.folder / "passphrase.txt"
        self.passphrase_file.write_text(f"{PASSPHRASE}\n", encoding="utf-8")

    @property
    def vault(self) -> Path:
        """Where the vault is or will be."""
        return self.folder / "vault"

    def quick_vault(self) -> None:
        """Make a vault whose passphrase is quick to stretch."""
        new_vault(self.vault, self.clock).vault.close()

    def __call__(
        self, *arguments: str, typed: bytes = b"", passphrase: bool = True, terminal: bool = False
    ) -> Said:
        """Run one command line with `typed` on standard input."""
        out, err = io.StringIO(), io.StringIO()
        around = Surroundings(
            language=self.language,
            clock=self.clock,
            vault=self.vault,
            passphrase_file=self.passphrase_file if passphrase else None,
            zone="Asia/Shanghai",
            stdin=io.StringIO(typed.decode("utf-8", "replace")),
            stdin_bytes=io.BytesIO(typed),
            stdout=out,
            stderr=err,
            terminal=terminal,
            plain=False,
            program="evidence-log",
            words_hint_due=not self.told,
            words_hint_told=lambda: self.told.append(True),
        )
        return Said(run(arguments, around), out.getvalue(), err.getvalue())


_NORMAL = (
    (re.compile(r"AGE-SECRET-KEY-1[A-Z0-9]+"), "AGE-SECRET-KEY-1..."),
    (re.compile(r"\bCAP-[0-9A-HJKMNP-TV-Z]{6}\b"), "CAP-<6 letters or digits>"),
    (re.compile(r"\b[0-9a-f]{64}\b"), "<64 hex digits>"),
    (re.compile(r"\bEL-[0-9A-F]{8}\b"), "EL-<8 hex digits>"),
    (re.compile(r"(?<=evidence-log-)[0-9a-f]{8}\b"), "<8 hex digits>"),
    (re.compile(r"(?<=\bINC-)[A-Z][2-9](?=-)"), "<letter and digit>"),
    (re.compile(r"(?<=\"size\": )[0-9]+"), "<bytes>"),
    (re.compile(r"(?<=大小: )[0-9.]+ kB$", re.MULTILINE), "<size>"),
    (re.compile(r"\b[0-9]+ (?:pages?, |页，)[0-9.]+ kB$", re.MULTILINE), "<pages and size>"),
    (re.compile(r"(?<=\"pages\": )[0-9]+"), "<pages>"),
    (re.compile(r"\b[0-9a-f]{32}\b"), "<32 hex digits>"),
    (re.compile(r"(?:^[ █▀▄]*\n)*^ *█▀▀▀▀▀█[ █▀▄]*\n(?:^[ █▀▄]*\n)*", re.MULTILINE), "<QR code>\n"),
    (re.compile(r'(?<="nonce": ")[0-9a-f]{16}'), "<nonce>"),
    (re.compile(r"(?<=Size: )[0-9.]+ kB$", re.MULTILINE), "<size>"),
    (re.compile(r"(?<=it still has )[0-9.]+ kB$", re.MULTILINE), "<size>"),
)


def normal(text: str, folder: Path) -> str:
    """What differs from run to run, replaced by what it is."""
    text = text.replace(str(folder), "~")
    for pattern, name in _NORMAL:
        text = pattern.sub(name, text)
    return text
