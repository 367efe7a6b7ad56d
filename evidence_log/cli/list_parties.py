"""`party list`: who is who, and the handles said to be theirs."""

from evidence_log.casework.list_parties import list_parties
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.matter import party_json
from evidence_log.i18n.matter_words import handle_words, party_line
from evidence_log.i18n.visible import visible_line


def run(invocation: Invocation) -> int:
    """List them; none is an answer."""
    with invocation.open_vault() as vault:
        parties = list_parties(vault)
    if invocation.json:
        invocation.answer({"parties": [party_json(each) for each in parties]})
        return 0
    texts = invocation.texts
    for filed in parties:
        invocation.say(visible_line(party_line(filed, texts)))
        for each in filed.attributions:
            invocation.say(f"    {visible_line(handle_words(each.attribution, texts))}")
    invocation.say(texts("matter.parties", n=len(parties)))
    return 0
