"""Which tags of the case's rule pack to ask for while something is written down. Nothing is entered."""

from evidence_log.casework.answer_circumstance import answers_of
from evidence_log.casework.find_pack import has_pack, pack_of
from evidence_log.records.record import Record
from evidence_log.records.rule_pack import Tag
from evidence_log.rules.facts import Facts
from evidence_log.rules.tag_questions import tags_to_ask
from evidence_log.vault.vault import Vault


class AskedTags(Record, frozen=True):
    """The tags worth asking for, those that weigh heaviest first, and all the others the pack knows."""

    asked: tuple[Tag, ...] = ()
    others: tuple[Tag, ...] = ()


def ask_tags(vault: Vault) -> AskedTags:
    """Nothing is asked where no pack comes with the program."""
    case = vault.case()
    if not has_pack(case.jurisdiction):
        return AskedTags()
    pack = pack_of(case.jurisdiction)
    answers = tuple((asked, said) for asked, said in answers_of(vault).items() if said is not None)
    known = Facts(zone=case.zone, occurrences=(), circumstances=answers, territory=case.territory)
    ids = tags_to_ask(pack, known)
    by_id = {each.id: each for each in pack.tags}
    return AskedTags(
        asked=tuple(by_id[each] for each in ids),
        others=tuple(each for each in pack.tags if each.id not in ids),
    )
