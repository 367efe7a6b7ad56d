"""What the tags of incidents are called, where the rule pack of the case knows them."""

import re
from collections.abc import Callable, Iterable

from evidence_log.records.case_file import FiledIncident, earlier_tellings
from evidence_log.records.incident import Telling
from evidence_log.records.tag_labels import NO_LABELS, TagLabels
from evidence_log.vault.vault import Vault

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def labels_of(vault: Vault, filed: FiledIncident) -> TagLabels:
    """What the tags of an incident are called, and those it had before it was corrected."""
    return labels_for(vault, (filed.incident, *(before for _, before in earlier_tellings(filed))))


def labels_for(vault: Vault, tellings: Iterable[Telling]) -> TagLabels:
    """What the tags of all these are called."""
    return labels_among(vault, (tag for each in tellings for tag in each.tags))


def labels_among(vault: Vault, tags: Iterable[str]) -> TagLabels:
    """What those of the tags are called that are ids; the pack is read only where one of them may be."""
    written = {each.strip().casefold() for each in tags}
    if not any(_ID.fullmatch(each) for each in written):
        return NO_LABELS
    # What reads packs is brought only where one is read: it takes longer than to show an incident.
    from evidence_log.casework.find_pack import has_pack, pack_of  # noqa: PLC0415 -- said above

    jurisdiction = vault.case().jurisdiction
    if not has_pack(jurisdiction):
        return NO_LABELS
    return {each.id: each.label for each in pack_of(jurisdiction).tags if each.id in written}


def labels_meeting(vault: Vault, meets: Callable[[str], bool]) -> dict[str, str]:
    """The ids of the tags of which the label meets, in either language, with that label."""
    from evidence_log.casework.find_pack import has_pack, pack_of  # noqa: PLC0415 -- only where one is looked for

    jurisdiction = vault.case().jurisdiction
    tags = pack_of(jurisdiction).tags if has_pack(jurisdiction) else ()
    return {each.id: label for each in tags for label in (each.label.en, each.label.zh) if meets(label)}
