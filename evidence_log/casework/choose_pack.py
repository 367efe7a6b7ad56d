"""Choose a rule pack: one that comes with the program, a file, or the one of the case's jurisdiction."""

from pathlib import Path

from evidence_log.errors import FileUnreadable, NoPackForCase, UnknownPack
from evidence_log.records.case import Case
from evidence_log.records.rule_pack import RulePack
from evidence_log.rules.read_pack import LARGEST, read_pack, shipped_pack, shipped_packs


def choose_pack(case: Case, named: str | None) -> RulePack:
    """Read it; raises UnknownPack, NoPackForCase, FileUnreadable and every PackRefusal."""
    known = " ".join(shipped_packs())
    if named is None:
        if case.jurisdiction.value not in shipped_packs():
            raise NoPackForCase(jurisdiction=case.jurisdiction.value, known=known)
        return shipped_pack(case.jurisdiction.value)
    if named in shipped_packs():
        return shipped_pack(named)
    path = Path(named).expanduser()
    if not path.is_file():
        raise UnknownPack(pack=named, known=known)
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise FileUnreadable(path=str(path)) from error
    return read_pack(data, path.name)
