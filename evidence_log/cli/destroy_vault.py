"""`destroy`: delete a whole vault, after its id was typed."""

from evidence_log.casework.destroy_vault import confirmation, destroy_vault
from evidence_log.cli.arguments import Command, Option
from evidence_log.cli.invocation import Invocation
from evidence_log.i18n.amounts import size_words
from evidence_log.i18n.visible import visible_line
from evidence_log.records.copies import Destroyed
from evidence_log.settings import settings_file
from evidence_log.vault.whereabouts import size_of

COMMAND = Command("destroy", "", 0, 0, (Option("--confirm", value="ID"),))

_SHOWN = 20


def run(invocation: Invocation) -> int:
    """Say what will go, ask, destroy, and say what is left elsewhere."""
    folder, texts = invocation.folder, invocation.texts
    expected = confirmation(folder)
    given = invocation.parsed.text("--confirm")
    if given is None:
        words = {"folder": visible_line(str(folder)), "size": size_words(size_of(folder))}
        invocation.aside(texts("copies.destroy-warning", **words))
        invocation.aside(texts("copies.destroy-type", expected=visible_line(expected)))
        given = invocation.ask("copies.destroy-ask", option=f"--confirm {expected}")
    destroyed = destroy_vault(folder, confirmed=given)
    if invocation.json:
        invocation.answer(
            {"destroyed": destroyed.folder, "files": destroyed.removed, "left": list(destroyed.left)}
        )
    else:
        _say(invocation, destroyed)
    return 0


def _say(invocation: Invocation, destroyed: Destroyed) -> None:
    texts = invocation.texts
    invocation.say(texts("copies.destroyed", folder=visible_line(destroyed.folder), n=destroyed.removed))
    if destroyed.left:
        invocation.say(texts("copies.destroy-left"))
        for name in destroyed.left[:_SHOWN]:
            invocation.say(f"    {visible_line(name)}")
        if len(destroyed.left) > _SHOWN:
            invocation.say(f"    ... {len(destroyed.left) - _SHOWN}")
    invocation.say(texts("copies.destroy-elsewhere"))
    for each in ("backups", "documents", "originals", "history"):
        invocation.say(f"  - {texts(f'copies.destroy-elsewhere.{each}')}")
    settings = settings_file()
    if settings.is_file():
        place = visible_line(str(settings))
        invocation.say(f"  - {texts('copies.destroy-elsewhere.settings', path=place)}")
