"""What a person wrote, in the words of a pack."""

from msgspec.structs import replace

from evidence_log.records.rule_pack import RulePack
from evidence_log.rules.facts import Facts


def in_the_packs_words(pack: RulePack, facts: Facts) -> Facts:
    """A tag may be written as its id or as its label in either language; afterwards all are ids."""
    ids = {
        word.strip().casefold(): each.id
        for each in pack.tags
        for word in (each.id, each.label.zh, each.label.en)
    }
    return replace(
        facts,
        occurrences=tuple(
            replace(each, tags=frozenset(ids.get(tag, tag) for tag in each.tags)) if each.tags else each
            for each in facts.occurrences
        ),
    )
