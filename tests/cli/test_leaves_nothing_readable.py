"""A day with the real program in a real shell, umask 000: afterwards nothing that was told can be read anywhere.

What is given as an argument stands in the shell's history and in the process list, and no program can keep it out: here,
whom a checkpoint is for. That is looked for everywhere but there; what was asked on the terminal or came from standard input
is looked for there, too. What stands in the terminal itself is not looked at: it was shown to whoever sat there.
"""

import os
import secrets
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import ExifTags, Image

from evidence_log.vault.keys import unlock, write_passphrase
from evidence_log.vault.open import open_vault
from evidence_log.vault.vault import Vault
from tests.casework.media_files import amr
from tests.conftest import QUICK
from tests.curious import Running, descendants, open_to_others, readable_in, told_in, watching
from tests.needs import needs
from tests.tui.tmux import Terminal, terminal

ROOT = Path(__file__).parents[2]
PHRASE = "quail chalk muffin nutmeg puzzle fern vapor gecko"
NEW_PHRASE = "蒲公英 落在 老邮筒 上面 没人 看见"

pytestmark = [
    needs("tmux"),
    needs("bash"),
    pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="not run here: needs /proc"),
]


def mark() -> str:
    """Four characters nobody else's files hold: what is found is from this run."""
    return "".join(chr(0x4E00 + secrets.randbelow(0x5000)) for _ in range(4))


class Told:
    """Everything a person told, each thing unlike the others."""

    def __init__(self) -> None:
        self.asked = {
            name: words + mark()
            for name, words in {
                "title": "the matter of the green letterbox ",
                "complainant": "林晓禾",
                "address": "虚构市青禾路 12 号",
                "station": "虚构市青禾路派出所",
                "name of the recording": "voice at the door ",
                "name of the file attached later": "letter under the mat ",
                "account of the call": "他们说要到我单位拉横幅",
                "its second line": "and that my sister would hear of it",
                "number": "199-0000-0427 ext ",
                "name of the asked file": "photo of the red paint ",
                "account of the visit": "two men leaned on the bell, 说是来看房子的",
                "account of the threat": "they sent a picture of our school gate",
                "what is not mine": "somebody else wrote this here",
                "what is erased": "孩子的名字不该写在这里",
                "the corrected account": "他们说要到我单位门口拉横幅",
                "reason of the correction": "I remembered it better the next day",
                "reason of the withdrawal": "这条和我无关",
                "reason of the erasure": "it named a child",
                "account in the app": "他在楼下喊把钱还了就没事",
                "who, in the app": "caller who says Undersecretary ",
                "said, in the app": "明天就去你家门口泼油漆",
                "place, in the app": "Gooseberry Lane forty-two ",
                "written at the lock": "有人在门上喷了红漆",
                "typed and not saved": "没写完的一句话，关于门廊的灯",
                "inside of the photo": "the plain bytes inside of the photo ",
                "inside of the recording": "the plain bytes inside of the recording ",
            }.items()
        }
        self.asked["device in the photo"] = f"Telltale Camera {secrets.token_hex(4)}"
        self.arguments = {"whom the checkpoint is for": f"my invented lawyer {mark()}"}
        self.secret = {"passphrase": PHRASE, "new passphrase": NEW_PHRASE}

    def __getitem__(self, name: str) -> str:
        return self.asked.get(name) or self.arguments[name]

    @property
    def kept_out(self) -> list[str]:
        """What may stand in no argument and no history."""
        return [*self.asked.values(), *self.secret.values()]

    @property
    def everything(self) -> list[str]:
        """What may stand in no file."""
        return [*self.kept_out, *self.arguments.values()]


def photo(path: Path, device: str, inside: str) -> Path:
    """A JPEG that names its device, with plain bytes behind the picture."""
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = device
    Image.effect_noise((800, 600), 60).convert("RGB").save(path, "JPEG", exif=exif)
    with path.open("ab") as file:
        file.write(inside.encode() * 50)
    return path


@dataclass
class Person:
    """Somebody's folders, and what lies readable in them because they put it there."""

    folder: Path
    told: Told

    def __post_init__(self) -> None:
        told = self.told
        self.home, self.work, self.stick, self.scratch = (
            self.folder / each for each in ("home", "work", "stick", "scratch")
        )
        self.history = self.home / "history"
        self.vault = self.home / "data" / "evidence-log" / "vault"
        self.restored = self.folder / "new computer" / "documents" / "vault"
        for each in (self.home, self.work, self.stick, self.scratch, self.folder / "originals"):
            each.mkdir(mode=0o700)
        self.key = self.folder / "originals" / "passphrase.txt"
        self.key.write_text(f"{PHRASE}\n", encoding="utf-8")
        name = f"{told['name of the asked file']}.jpg"
        self.photo = photo(
            self.folder / "originals" / name, told["device in the photo"], told["inside of the photo"]
        )
        self.recording = self.folder / "originals" / f"{told['name of the recording']}.amr"
        self.recording.write_bytes(amr() + told["inside of the recording"].encode() * 50)
        self.letter = self.folder / "originals" / f"{told['name of the file attached later']}.jpg"
        photo(self.letter, told["device in the photo"], told["inside of the photo"])
        for each in self.key.parent.iterdir():
            each.chmod(0o600)
        self.document, self.saved, self.sheet = (
            self.work / each for each in ("police.pdf", "copy.jpg", "sheet.pdf")
        )

    @property
    def readable(self) -> set[Path]:
        """Files a person left or asked for, which tell."""
        originals = {self.key, self.photo, self.recording, self.letter}
        return originals | {self.document, self.saved, self.sheet, self.history}

    @property
    def environment(self) -> tuple[str, ...]:
        """As a login would set it, but within the folder."""
        return (
            f"HOME={self.home}",
            f"XDG_DATA_HOME={self.home}/data",
            f"XDG_CONFIG_HOME={self.home}/config",
            f"XDG_CACHE_HOME={self.home}/cache",
            f"XDG_STATE_HOME={self.home}/state",
            f"XDG_RUNTIME_DIR={self.scratch}",
            f"TMPDIR={self.scratch}",
            f"HISTFILE={self.history}",
            "EVIDENCE_LOG_LANG=en",
            f"PYTHONPATH={ROOT}",
        )


class Day:
    """One shell, and what is typed into it."""

    def __init__(self, pane: Terminal, person: Person) -> None:
        self.pane = pane
        self.person = person
        self._acts = 0

    def types_line(self, words: str) -> None:
        """Type words and press Enter."""
        self.pane.types(words)
        self.pane.keys("Enter")

    def begins(self, command: str) -> str:
        """Start a command on an empty screen; returns what will be said when it has ended well."""
        self._acts += 1
        self.pane.keys("C-l")
        self.pane.until(f"ended-{self._acts - 1}-", gone=True)
        self.types_line(f"{command}; echo ended-{self._acts}-$?")
        return f"ended-{self._acts}-0"

    def does(self, command: str, *dialogue: tuple[str, str]) -> str:
        """Run the program, answer what it asks, and wait for its end; returns the screen."""
        end = self.begins(f"evidence-log {command}")
        for question, answer in dialogue:
            self.pane.until(question)
            self.types_line(answer)
        return self.pane.until(end)

    def unlocked(self, command: str, *dialogue: tuple[str, str], phrase: str = PHRASE) -> str:
        """The same, with the passphrase typed first."""
        return self.does(command, ("passphrase:", phrase), *dialogue)


@pytest.fixture
def person(tmp_path: Path) -> Iterator[Person]:
    before = os.umask(0)
    folder = tmp_path / "person"
    folder.mkdir(mode=0o700)
    yield Person(folder, Told())
    os.umask(before)


def quicken(vault: Path) -> None:
    """Wrap the key anew, quick to stretch: the twenty acts after the first are not about that."""
    write_passphrase(
        vault / "keys", unlock(vault / "keys", PHRASE), PHRASE, tmp=vault / "tmp", work_factor=QUICK
    )


def test_after_a_day_of_everything_nothing_that_was_told_can_be_read(person: Person) -> None:
    told = person.told
    with terminal(person.folder, size=(180, 50), environment=person.environment) as pane:
        shell = int(pane.tmux("display-message", "-p", "-t", "walk", "#{pane_pid}"))
        with watching(shell) as running:
            day = Day(pane, person)
            day.types_line(f"cd '{person.work}'; umask 000; exec 9>&-; bash --norc --noprofile")
            day.types_line(f"evidence-log() {{ '{sys.executable}' -m evidence_log \"$@\"; }}; clear")
            make_and_write_down(day)
            look_and_correct(day)
            hand_over_and_copy(day)
            use_the_app(day)
            day.types_line("exit")
            day.types_line("echo the shell has $((0))ended")
            pane.until("has 0ended")

    assert not_told_by(person, running) == []
    assert open_to_others(person.folder) == []
    with open_vault(person.vault, passphrase=NEW_PHRASE) as vault:
        known = told_in(everything_in(vault), [*told.asked.values(), *told.arguments.values()])
        gone = {told["what is erased"], told["typed and not saved"]}
        assert {*told.asked.values(), *told.arguments.values()} - {*known} == gone
    with open_vault(person.restored, passphrase=PHRASE) as vault:
        assert vault.incident("INC-0001").incident.account == told["the corrected account"]


def everything_in(vault: Vault) -> bytes:
    """Every body and every file, as its owner reads them: what was looked for had been written down."""
    with vault._engine.connect() as connection:
        bodies = [bytes(row[0]) for row in connection.exec_driver_sql("SELECT data FROM bodies")]
    exhibits = vault.case_file().exhibits
    return b"\n".join([*bodies, *(vault.read_object(each.exhibit.original) for each in exhibits)])


def make_and_write_down(day: Day) -> None:
    """init, case set, log asked and from standard input, locked and not, attach, inbox."""
    told, person, pane = day.person.told, day.person, day.pane
    end = day.begins("evidence-log init --zone Asia/Shanghai --jurisdiction cn")
    pane.until("new passphrase:")
    day.types_line(PHRASE)
    pane.until("the same again:")
    day.types_line(PHRASE)
    shown = pane.until("AGE-SECRET-KEY-1", "last four")
    told.secret["recovery line"] = next(
        each.strip() for each in shown.splitlines() if "AGE-SECRET-KEY-1" in each
    )
    day.types_line(told.secret["recovery line"][-4:])
    pane.until(end)
    quicken(person.vault)
    day.unlocked(
        "case set",
        ("Title:", told["title"]),
        ("Complainant:", told["complainant"]),
        ("Phone:", ""),
        ("Address:", told["address"]),
        ("Respondent:", "\n\n\n\n"),
        ("Police station:", told["station"]),
    )
    shown = day.does(
        "log call",
        ("An empty line ends it.", told["account of the call"]),
        ("", f"{told['its second line']}\n"),
        ("When?", "2025-11-20 19:10"),
        ("Their number?", told["number"]),
        ("A photo, recording or file?", f"'{person.photo}'\n"),
    )
    first = captures(shown)[0]
    day.does(f"attach {first}", ("A photo, recording or file?", f"'{person.recording}'\n"))
    for words in ("account of the visit", "what is not mine"):
        end = day.begins("evidence-log log visit -")
        pane.until(f"{end[:-1]}$?")
        day.types_line(told[words])
        pane.until(told[words])
        pane.keys("C-d")
        strange = captures(pane.until(end))[0]
    day.unlocked(f"inbox decline {strange}")
    day.unlocked("inbox accept --all")
    by_file = f"--passphrase-file '{person.key}'"
    for words in ("account of the threat", "what is erased"):
        day.does(
            f"log threat {by_file}",
            ("An empty line ends it.", f"{told[words]}\n"),
            ("When?", ""),
            ("Their number?", ""),
            ("A photo, recording or file?", ""),
        )
    day.does(f"attach INC-0002 {by_file}", ("A photo, recording or file?", f"'{person.letter}'\n"))


def look_and_correct(day: Day) -> None:
    """find, list, show, amend, withdraw, erase."""
    told, person = day.person.told, day.person
    assert told["account of the call"] in day.unlocked(
        "find", ("What are you looking for?", told["account of the call"][2:])
    )
    day.unlocked("list")
    day.unlocked("show INC-0001")
    day.unlocked(f"show EX-0001 --save {person.saved.name}")
    day.unlocked(
        "amend INC-0001",
        ("an empty line ends it.", f"{told['the corrected account']}\n"),
        ("When did it happen?", ""),
        ("Why is it corrected?", told["reason of the correction"]),
    )
    day.unlocked("withdraw INC-0003", ("Why is it withdrawn?", told["reason of the withdrawal"]))
    day.unlocked(
        "erase INC-0004",
        ("already have this?", ""),
        ("Why is it erased?", told["reason of the erasure"]),
        ("Type its number", "INC-0004"),
    )


def hand_over_and_copy(day: Day) -> None:
    """report, checkpoint, backup, restore, verify, status, passphrase, recovery sheet."""
    told, person = day.person.told, day.person
    day.unlocked(f"report police --lang zh --out {person.document.name}")
    day.unlocked(f"checkpoint --to '{told['whom the checkpoint is for']}' | cat")
    day.unlocked(f"backup '{person.stick}'")
    day.unlocked(f"restore '{person.stick}' --vault '{person.restored}'")
    day.unlocked("verify --read-data")
    day.unlocked("status")
    day.unlocked("recovery sheet --out sheet.pdf")
    day.unlocked(
        "passphrase",
        ("new passphrase:", NEW_PHRASE),
        ("the same again:", NEW_PHRASE),
    )


def use_the_app(day: Day) -> None:
    """An incident is logged in it, one is written at its lock, and another is being typed when it is killed."""
    told, pane = day.person.told, day.pane
    end = day.begins("evidence-log")
    pane.until("Passphrase")
    day.types_line(NEW_PHRASE)
    pane.until("C Call")
    pane.keys("t")
    pane.until("In your own words")
    pane.types(told["account in the app"])
    for name in ("who", "numbers", "said", "place"):
        pane.keys("Tab")
        pane.types(told[f"{name}, in the app"] if name != "numbers" else told["number"])
    pane.until(told["place, in the app"])
    pane.keys("C-s")
    pane.until("Saved as")
    pane.keys("l")
    pane.until("新记录")
    pane.keys("l")
    pane.until("C Call")
    pane.keys("q")
    pane.until(end)
    day.begins("evidence-log")
    pane.until("Passphrase")
    pane.keys("F3")
    pane.until("The vault stays locked")
    pane.types(told["written at the lock"])
    pane.until(told["written at the lock"])
    pane.keys("C-s")
    pane.until("Safe, as CAP-")
    day.types_line(NEW_PHRASE)
    pane.until("by you?", told["written at the lock"])
    pane.keys("Enter", "Enter", "F5")
    pane.until("is in the log now")
    pane.keys("c")
    pane.until("In your own words")
    pane.types(told["typed and not saved"])
    pane.until(told["typed and not saved"])
    for process in descendants(int(pane.tmux("display-message", "-p", "-t", "walk", "#{pane_pid}"))):
        if b"evidence_log" in Path(f"/proc/{process}/cmdline").read_bytes():
            os.kill(process, 9)
    pane.until("-137")


def captures(screen: str) -> list[str]:
    """Capture numbers on a screen."""
    return [word.strip(".,;:") for word in screen.split() if word.startswith("CAP-")]


def not_told_by(person: Person, running: Running) -> list[str]:
    """What can be read although it should not be."""
    told = person.told
    history = person.history.read_bytes()
    assert told_in(history, told.arguments.values()) == [*told.arguments.values()]  # this is how it tells
    assert running.ran(b"evidence_log.media.worker")
    found = readable_in(person.folder, told.everything, apart=person.readable)
    found += [f"in the history: {text}" for text in told_in(history, told.kept_out)]
    found += running.tells(told.kept_out)
    return found
