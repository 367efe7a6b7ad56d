"""Since when somebody outside can say that the entries were there, in words."""

from evidence_log.i18n.moment_words import instant_words
from evidence_log.i18n.texts import Texts
from evidence_log.i18n.visible import visible_line
from evidence_log.records.outside_witness import OutsideWitness


def witness_words(witness: OutsideWitness | None, texts: Texts, zone: str) -> str:
    """One sentence; or that there is none."""
    if witness is None:
        return texts("seals.no-witness")
    return texts(
        "seals.witness",
        when=instant_words(witness.first.stamped_at, texts, zone=zone),
        first=witness.first.entries,
        signer=visible_line(witness.first.signer),
        entries=witness.newest.entries,
    )
