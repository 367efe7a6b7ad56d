"""`party change`: what is known of somebody now."""

from typing import Any

from evidence_log.casework.change_party import change_party
from evidence_log.cli.add_party import REACHED, answer
from evidence_log.cli.invocation import Invocation
from evidence_log.i18n.visible import storable
from evidence_log.records.party import Role


def run(invocation: Invocation) -> int:
    """Change what is given; an empty value clears it."""
    parsed = invocation.parsed
    changes: dict[str, Any] = {
        field: storable(parsed.text(f"--{field}") or "") or None
        for field in REACHED
        if parsed.flag(f"--{field}")
    }
    if name := storable(parsed.text("--name") or "").strip():
        changes["name"] = name
    if role := parsed.text("--role"):
        changes["role"] = Role(role)
    with invocation.open_vault() as vault:
        changed = change_party(vault, storable(parsed.words[1]), changes, at=invocation.around.clock.read())
    answer(invocation, changed, "changed")
    return 0
