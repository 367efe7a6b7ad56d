"""`verify`: look whether anything differs from what was recorded."""

import math
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from evidence_log.casework.verify_vault import (
    Told,
    next_portion,
    remember,
    verification,
    verify_vault_telling,
)
from evidence_log.cli.arguments import Command, Option, Takes, path_of
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.json_forms import verification_json
from evidence_log.cli.progress import ProgressLine
from evidence_log.errors import NotACheckpoint, NotAPortion, NoVault
from evidence_log.i18n.visible import visible_line
from evidence_log.ledger.known_head import read_known_head
from evidence_log.records.verification import (
    Check,
    Discrepancy,
    KnownHead,
    Portion,
    Progress,
    Remark,
    Verdict,
    Verification,
)
from evidence_log.vault.manifest import holds_a_vault

COMMAND = Command(
    "verify",
    "[VAULT|FILE]",
    0,
    1,
    (
        Option("--read-data", Takes.NOTHING),
        Option("--read-data-subset", value="5%|1/20"),
        Option("--checkpoint", value="FILE|LINE"),
    ),
    either=("--read-data", "--read-data-subset"),
)

EXIT = {Verdict.SOUND: 0, Verdict.DISCREPANCIES: 1, Verdict.COULD_NOT_LOOK: 2}
_SHOWN = 100
_LONGEST_VALUE = 160
_LONGEST_NOTE = 65_536
_LARGEST_SHARE = 10_000
_WHOLE = 100
_PERCENT = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,2})?)%")
_PART = re.compile(r"([0-9]{1,5})/([0-9]{1,5})")
_MEGABYTE = 1_000_000


def run(invocation: Invocation) -> int:
    """Look at everything, say each step as it is taken, then the verdict."""
    words = invocation.parsed.words
    folder = path_of(words[0]) if words else invocation.folder
    if words and _is_a_file(folder):
        from evidence_log.cli import verify_document  # noqa: PLC0415 -- it says what is found as this module does

        return verify_document.run(invocation, folder)
    if not holds_a_vault(folder):
        raise NoVault(folder=str(folder))
    at = invocation.around.clock.read()
    portion = _portion(invocation, folder)
    told = verify_vault_telling(
        folder, passphrase=invocation.passphrase(folder), portion=portion, known=_known(invocation)
    )
    found = verification(told if invocation.json else _spoken(invocation, told))
    remember(folder, found, portion, at)
    if invocation.json:
        invocation.answer(verification_json(found, invocation.texts))
    else:
        say_found(invocation, found, portion)
    return EXIT[found.verdict]


def _is_a_file(path: Path) -> bool:
    """Whether a file is meant: what is there and no folder, or is not there and is called like one."""
    if os.path.isdir(path):  # noqa: PTH112 -- Path.is_dir raises where one may not look
        return False
    return os.path.lexists(path) or bool(path.suffix)


def _portion(invocation: Invocation, folder: Path) -> Portion | None:
    """Which kept files are read; raises NotAPortion."""
    if invocation.parsed.flag("--read-data"):
        return Portion(bucket=0, of=1)
    text = invocation.parsed.text("--read-data-subset")
    if text is None:
        return None
    refusal = NotAPortion(value=text)
    if percent := _PERCENT.fullmatch(text):
        share = float(percent[1])
        if not _WHOLE / _LARGEST_SHARE <= share <= _WHOLE:
            raise refusal
        # Rounded up: so many runs read everything, none of them more than was asked for.
        return next_portion(folder, math.ceil(_WHOLE / share), invocation.around.clock.read())
    part = _PART.fullmatch(text)
    if part is None or not 1 <= int(part[1]) <= int(part[2]) <= _LARGEST_SHARE:
        raise refusal
    return Portion(bucket=int(part[1]) - 1, of=int(part[2]))


def _known(invocation: Invocation) -> KnownHead | None:
    """The head that was kept elsewhere, from a file or as a line; raises NotACheckpoint."""
    given = invocation.parsed.text("--checkpoint")
    if given is None:
        return None
    text, path = given, path_of(given)
    try:
        if path.is_file():
            with path.open(encoding="utf-8-sig") as file:
                text = file.read(_LONGEST_NOTE)
        return read_known_head(text)
    except (OSError, ValueError) as error:
        raise NotACheckpoint(value=given) from error


def _spoken(invocation: Invocation, told: Iterator[Told]) -> Iterator[Told]:
    texts = invocation.texts
    line = ProgressLine(invocation.around.stderr, shown=invocation.around.terminal)
    try:
        for each in told:
            if isinstance(each, Progress):
                line.draw(how_far(invocation, each))
            elif isinstance(each, Check):
                line.erase()
                amount = texts("verify.checked", n=each.looked_at)
                invocation.say(f"{each.step:>3}  {texts(f'verify.step.{each.name}')}  ({amount})")
            yield each
    finally:
        line.erase()


def how_far(invocation: Invocation, each: Progress) -> str:
    """A step and how far it has come; files are told in megabytes."""
    name = invocation.texts(f"verify.step.{each.name}")
    if each.name in ("bytes", "file"):
        return f"{each.step:>3}  {name}  {each.done // _MEGABYTE} / {each.total // _MEGABYTE} MB"
    return f"{each.step:>3}  {name}  {each.done}" + (f" / {each.total}" if each.total else "")


def say_found(invocation: Invocation, found: Verification, portion: Portion | None = None) -> None:
    """Say what was seen, and the verdict."""
    texts = invocation.texts
    say_notes(invocation, found.notes)
    say_discrepancies(invocation, found.discrepancies)
    say_meanings(invocation, found.discrepancies)
    invocation.say(texts(f"verify.verdict.{found.verdict.value}", n=len(found.discrepancies)))
    if portion is not None and portion.of > 1:
        invocation.say(texts("verify.portion", bucket=portion.bucket + 1, of=portion.of))
    if found.verdict is Verdict.SOUND:
        known = invocation.parsed.flag("--checkpoint")
        if known:
            invocation.say(texts("verify.known"))
        invocation.say(texts("verify.sound.limit-known" if known else "verify.sound.limit"))


def say_notes(invocation: Invocation, notes: Iterable[Remark]) -> None:
    """Say what is worth telling."""
    texts = invocation.texts
    for note in notes:
        said = texts(f"verify.{note.meaning}")
        invocation.say(f"  {texts('verify.note')}: {visible_line(note.reference)}: {said}")


def say_discrepancies(invocation: Invocation, discrepancies: tuple[Discrepancy, ...]) -> None:
    """Say each, up to as many as anybody reads."""
    for each in discrepancies[:_SHOWN]:
        _say_discrepancy(invocation, each)
    if len(discrepancies) > _SHOWN:
        invocation.say(f"  ... {len(discrepancies) - _SHOWN}")


def _say_discrepancy(invocation: Invocation, each: Discrepancy) -> None:
    texts = invocation.texts
    invocation.say(f"  ! {each.step}  {visible_line(each.reference)}: {texts(f'verify.{each.meaning}')}")
    for label, value in (("expected", each.expected), ("found", each.found)):
        if value:
            invocation.say(f"       {texts(f'verify.{label}')}: {_shortened(visible_line(value))}")


def _shortened(value: str) -> str:
    """Both ends of a long value: two hashes or rows differ at either."""
    if len(value) <= _LONGEST_VALUE:
        return value
    half = _LONGEST_VALUE // 2
    return f"{value[:half]} ... {value[-half:]}"


def say_meanings(invocation: Invocation, discrepancies: tuple[Discrepancy, ...]) -> None:
    """What each kind of discrepancy can mean and what it cannot, once."""
    texts = invocation.texts
    for meaning in dict.fromkeys(each.meaning for each in discrepancies):
        if texts.has(f"meanings.{meaning}.can"):
            invocation.say(f"  {texts(f'verify.{meaning}')}")
            invocation.say(f"       {texts('verify.can')}: {texts(f'meanings.{meaning}.can')}")
            invocation.say(f"       {texts('verify.cannot')}: {texts(f'meanings.{meaning}.cannot')}")
