"""What a person wrote, in the words of a pack."""

from msgspec.structs import replace

from evidence_log.records.rule_pack import RulePack
from evidence_log.rules.facts import Facts


def tag_ids(pack: RulePack) -> dict[str, str]:
    """A tag may be written as its id or as its label in either language."""
    words = ((each, (each.id, each.label.zh, each.label.en)) for each in pack.tags)
    return {word.strip().casefold(): tag.id for tag, written in words for word in written}


def in_the_packs_words(pack: RulePack, facts: Facts) -> Facts:
    """The facts with the ids of tags in place of what was written."""
    ids = tag_ids(pack)
    return replace(
        facts,
        occurrences=tuple(
            replace(each, tags=frozenset(ids.get(tag, tag) for tag in each.tags)) if each.tags else each
            for each in facts.occurrences
        ),
    )
