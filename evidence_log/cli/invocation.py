"""What a command is handed: the parsed arguments, the surroundings, and the few ways to speak and to ask."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, TextIO

from evidence_log.cli.arguments import Parsed, path_of
from evidence_log.errors import NeedsTerminal, NoWords, PassphraseFileUnreadable, VaultLocked
from evidence_log.i18n.texts import Texts
from evidence_log.i18n.visible import storable, visible
from evidence_log.records.clock import Clock, Language

if TYPE_CHECKING:
    from evidence_log.vault.vault import Vault

_LONGEST_LINE = 65_536
# Bytes a terminal takes in one line; the rest of a longer one never reaches any program.
_TERMINAL_LINE = 1023 if sys.platform == "darwin" else 4095
_SHOWN_END = 20


class Surroundings(NamedTuple):
    """What the front door found out: the person's language, the clock, the places, the streams.

    `terminal` says whether anybody is there to be asked, `plain` whether bold and colour are unwanted (NO_COLOR),
    `program` how this program is called from here. `words_hint_due` whether nobody has been told yet that
    words given as arguments stay in the shell's history.
    """

    language: Language
    clock: Clock
    vault: Path
    passphrase_file: Path | None
    zone: str
    stdin: TextIO
    stdin_bytes: BinaryIO
    stdout: TextIO
    stderr: TextIO
    terminal: bool
    plain: bool
    program: str
    words_hint_due: bool
    words_hint_told: Callable[[], None]


class Invocation:
    """One run of one command."""

    def __init__(self, parsed: Parsed, surroundings: Surroundings) -> None:
        self.parsed = parsed
        self.around = surroundings
        self.texts = Texts(surroundings.language)

    @property
    def json(self) -> bool:
        """Whether the answer is to be JSON."""
        return self.parsed.flag("--json")

    @property
    def folder(self) -> Path:
        """Where the vault is: `--vault`, or what the surroundings say."""
        given = self.parsed.text("--vault")
        return self.around.vault if given is None else path_of(given)

    def say(self, line: str = "") -> None:
        """Print one line of the answer; what is in it of other people's text must be visible already."""
        self.around.stdout.write(f"{line}\n")

    def answer(self, value: object) -> None:
        """Print the answer as JSON."""
        self.say(json.dumps(value, ensure_ascii=False, indent=1))

    @property
    def styled(self) -> bool:
        """Whether the answer goes to a terminal that may show bold: NO_COLOR, and a pipe, say no."""
        return self.around.stdout.isatty() and not self.around.plain

    def aside(self, line: str) -> None:
        """Say something that is not the answer, to whoever sits at the terminal."""
        if self.around.terminal:
            self.around.stderr.write(f"{line}\n")
            self.around.stderr.flush()

    def open_vault(self, *, tell_waiting: bool = True) -> "Vault":
        """Unlock the vault this command is about; what waits in its inbox is mentioned to whoever is there."""
        from evidence_log.casework.open_vault import open_vault  # noqa: PLC0415 -- heavy, and help needs no vault
        from evidence_log.cli.progress import drawer  # noqa: PLC0415 -- the same
        from evidence_log.vault.inbox import Inbox  # noqa: PLC0415 -- the same
        from evidence_log.vault.manifest import read_manifest  # noqa: PLC0415 -- the same

        read_manifest(self.folder)  # no vault, no question
        vault = open_vault(self.folder, passphrase=self.passphrase())
        vault.tell = drawer(self)
        if tell_waiting and (count := Inbox(self.folder).count()):
            self.aside(self.texts("inbox.waiting", count=count))
        return vault

    def passphrase(self, folder: Path | None = None) -> str:
        """From the passphrase file, or asked for; raises VaultLocked when nobody is there.

        A vault that stands open asks for none. `folder` where it is another than this command's.
        """
        from evidence_log.vault.manifest import stands_open  # noqa: PLC0415 -- help needs no vault

        if stands_open(self.folder if folder is None else folder):
            return ""
        given = self.passphrase_from_file()
        if given is not None:
            return given
        if not self.around.terminal:
            raise VaultLocked(folder=str(self.folder))
        return self.ask_secretly("cli.ask-passphrase")

    def passphrase_from_file(self) -> str | None:
        """The first line of the passphrase file; None when none was named."""
        named = self.parsed.text("--passphrase-file")
        path = path_of(named) if named is not None else self.around.passphrase_file
        return None if path is None else self.first_line(path)

    def first_line(self, path: Path) -> str:
        """The first line of a file that holds a passphrase, without its line ending."""
        try:
            with path.open(encoding="utf-8-sig") as file:
                return file.readline(_LONGEST_LINE).rstrip("\r\n")  # a device may never end its line
        except (OSError, ValueError) as error:
            raise PassphraseFileUnreadable(path=str(path)) from error

    def ask(self, prompt: str, *, option: str, **values: str) -> str:
        """Ask one line on the terminal; `option` is what to give where there is none."""
        if not self.around.terminal:
            raise NeedsTerminal(option=option)
        self.around.stderr.write(self.texts(prompt, **values))
        self.around.stderr.flush()
        return storable(self.around.stdin.readline().strip())

    def ask_lines(self, prompt: str) -> str:
        """Ask several lines, ended by an empty one; raises NoWords where nobody is there to be asked."""
        if not self.around.terminal:
            raise NoWords
        self.around.stderr.write(f"{self.texts(prompt)}\n")
        self.around.stderr.flush()
        lines: list[str] = []
        for line in self.around.stdin:
            if not line.strip():
                break
            lines.append(line.rstrip("\r\n"))
            if len(line.encode("utf-8", "surrogatepass")) >= _TERMINAL_LINE:
                self.aside(self.texts("cli.line-cut", end=visible(lines[-1][-_SHOWN_END:])))
        return storable("\n".join(lines))

    def ask_secretly(self, prompt: str) -> str:
        """Ask without echo."""
        import getpass  # noqa: PLC0415 -- the app never asks this way

        return getpass.getpass(self.texts(prompt), stream=self.around.stderr)

    def words_from_input(self) -> str:
        """All of standard input as text; what is not UTF-8 is kept visibly."""
        text = self.around.stdin_bytes.read().decode("utf-8", "surrogateescape")
        return storable(text.removeprefix("\ufeff").rstrip("\r\n"))

    def field(self, label: str, value: str) -> None:
        """Print one labelled line; the value is shown with its controls spelled out."""
        head = f"  {self.texts(label)}: "
        lines = visible(value).split("\n")
        self.say(head + lines[0])
        for line in lines[1:]:
            self.say(f"    {line}")
