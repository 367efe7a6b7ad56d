"""Find the rule pack that is meant: one that comes with the program, by name, or a person's own, by its file."""

from difflib import get_close_matches
from pathlib import Path

from evidence_log.errors import NoPack, NoSuchFile, NotAPack, PackTooLarge, UnknownPack
from evidence_log.records.case import Jurisdiction
from evidence_log.records.rule_pack import RulePack
from evidence_log.rules.read_pack import LARGEST, read_pack, shipped_pack, shipped_packs
from evidence_log.vault.source import SourceFile

_SUFFIX = ".toml"


def pack_named(named: str, path: Path) -> RulePack:
    """A name, or the file it is the path of; raises UnknownPack, NotAPack, what opening a file raises, and any PackRefusal."""
    if named in shipped_packs():
        return shipped_pack(named)
    try:
        return pack_of_file(path)
    except NoSuchFile:
        if path.suffix.lower() == _SUFFIX or len(path.parts) > 1:
            raise
    near = get_close_matches(named.casefold(), shipped_packs(), n=1)
    raise UnknownPack(named=named, nearest=near[0] if near else "")


def pack_of_file(path: Path) -> RulePack:
    """A pack somebody wrote; its file is not kept."""
    with SourceFile(path) as file:
        if path.suffix.lower() != _SUFFIX:
            raise NotAPack(path=str(path))
        if file.size > LARGEST:
            raise PackTooLarge(file=path.name, line=1, limit=LARGEST)
        data = bytearray(file.size)
        file.fill(memoryview(data))
        file.refuse_changed()
    return read_pack(bytes(data), path.name)


def has_pack(jurisdiction: Jurisdiction) -> bool:
    """Whether a pack for it comes with the program."""
    return jurisdiction in shipped_packs()


def pack_of(jurisdiction: Jurisdiction) -> RulePack:
    """The pack of a case; raises NoPack where none comes with the program."""
    if not has_pack(jurisdiction):
        raise NoPack(jurisdiction=jurisdiction)
    return shipped_pack(jurisdiction)
