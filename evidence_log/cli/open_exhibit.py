"""`open`: show or play an exhibit with a program of this machine."""

import shutil

from evidence_log.casework.open_exhibit import (
    Shown,
    laid_out,
    memory_folder,
    play,
    plays_from_memory,
    show,
    what_to_open,
)
from evidence_log.cli.arguments import Command, Option, Takes
from evidence_log.cli.invocation import Invocation
from evidence_log.errors import NeedsTerminal, NoPlayer
from evidence_log.i18n.visible import visible_line
from evidence_log.media.players import Player, find_opener, find_player
from evidence_log.vault.vault import Vault

COMMAND = Command("open", "EX", 1, 1, (Option("--copy-on-disk", Takes.NOTHING),))


def run(invocation: Invocation) -> int:
    """Play it from memory where that can be; else a copy is laid out for as long as somebody looks at it."""
    reference = invocation.parsed.words[0].strip().upper()
    with invocation.open_vault() as vault:
        shown = what_to_open(vault, reference)
        player = find_player(shown.media_type, shutil.which)
        if player is not None and plays_from_memory():
            _tell(invocation, shown, player)
            play(vault, shown, player)
        else:
            _lay_out(invocation, vault, shown, player)
    return 0


def _lay_out(invocation: Invocation, vault: Vault, shown: Shown, player: Player | None) -> None:
    texts = invocation.texts
    opener = player or find_opener(shutil.which)
    if opener is None:
        raise NoPlayer(reference=shown.reference, media_type=shown.media_type)
    if player is None and not invocation.around.terminal:
        raise NeedsTerminal(option="show --save")  # nobody could say when it may go
    where = memory_folder(shown.kept.size)
    if where is None and not invocation.parsed.flag("--copy-on-disk"):
        answer = invocation.ask("open.ask-disk", option="--copy-on-disk")
        if answer.casefold() not in ("y", "yes", "是", "好"):
            invocation.say(texts("open.not-opened"))
            return
    with laid_out(vault, shown, where) as path:
        _tell(invocation, shown, opener)
        invocation.say(f"  {texts('open.copy-at', path=visible_line(str(path)))}")
        show(path, shown, opener)
        if player is None:
            invocation.ask("open.ask-done", option="--copy-on-disk")
    invocation.say(f"  {texts('open.removed')}")


def _tell(invocation: Invocation, shown: Shown, player: Player) -> None:
    which = "copy" if shown.copy else "original"
    invocation.say(
        invocation.texts(
            f"open.shown-{which}", reference=shown.reference, program=visible_line(player.program)
        )
    )
