"""`documents`: what was made, for whom, and who has it."""

from evidence_log.casework.list_documents import list_documents
from evidence_log.cli.arguments import Command
from evidence_log.cli.documents import document_json, who_has_it
from evidence_log.cli.invocation import Invocation
from evidence_log.i18n.document_words import document_line
from evidence_log.i18n.visible import visible_line

COMMAND = Command("documents", "", 0, 0)


def run(invocation: Invocation) -> int:
    """List them; none is an answer."""
    with invocation.open_vault() as vault:
        listed = list_documents(vault)
        zone = vault.case().zone
    if invocation.json:
        invocation.answer({"documents": [document_json(each) for each in listed]})
        return 0
    texts = invocation.texts
    for each in listed:
        invocation.say(visible_line(document_line(each, texts, zone)))
        if each.filed.document.to is not None:
            invocation.say(f"    {texts('documents.for', to=visible_line(each.filed.document.to))}")
        for label, value in who_has_it(each, texts, zone):
            invocation.say(f"    {texts(label)}: {value}")
    invocation.say(texts("documents.count", n=len(listed)))
    return 0
