"""`seals`: since when others can confirm the time, and what was asked for, received and sent."""

import msgspec

from evidence_log.casework.list_seals import Outside, list_seals
from evidence_log.cli.arguments import Command
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.json_forms import Json
from evidence_log.i18n.moment_words import instant_words
from evidence_log.i18n.texts import Texts
from evidence_log.i18n.visible import visible_line
from evidence_log.i18n.witness_words import witness_words
from evidence_log.records.case_file import FiledSeal, FiledSealRequest, FiledStep
from evidence_log.records.seal import SealState
from evidence_log.vault.manifest import LEDGER

COMMAND = Command("seals", "", 0, 0)


def run(invocation: Invocation) -> int:
    """List them; none is an answer."""
    with invocation.open_vault() as vault:
        outside, zone = list_seals(vault), vault.case().zone
    if invocation.json:
        invocation.answer(_outside_json(outside))
    else:
        _say(invocation, outside, zone)
    return 0


def seal_lines(filed: FiledSeal, texts: Texts, zone: str) -> list[str]:
    """What a seal says: the time and who signed it, or why it was only stored; and where the answer lies."""
    seal = filed.seal
    if seal.state is SealState.VERIFIED and seal.stamped_at is not None:
        said = texts(
            "seals.verified",
            n=seal.entries,
            when=instant_words(seal.stamped_at, texts, zone=zone),
            signer=visible_line(seal.signer or ""),
        )
    else:
        problem = texts(f"seals.problem.{seal.problem}")
        said = texts("seals.stored", n=seal.entries, problem=problem)
    return [f"  {said}", f"    {visible_line(seal.authority)}  {LEDGER}/{visible_line(seal.file)}"]


def seal_json(filed: FiledSeal) -> Json:
    """A seal with every field there is."""
    return {"seq": filed.seq, "recorded_at": filed.recorded_at, **msgspec.to_builtins(filed.seal)}


def _say(invocation: Invocation, outside: Outside, zone: str) -> None:
    texts = invocation.texts
    invocation.say(witness_words(outside.witness, texts, zone))
    for seal in outside.seals:
        for line in seal_lines(seal, texts, zone):
            invocation.say(line)
    for request in outside.waiting:
        invocation.say(_waiting_line(request, texts, zone))
    for sent in outside.sent:
        invocation.say(_sent_line(sent, texts, zone))


def _waiting_line(filed: FiledSealRequest, texts: Texts, zone: str) -> str:
    when = instant_words(filed.recorded_at, texts, zone=zone)
    authority = visible_line(filed.request.authority)
    return f"  {texts('seals.waiting', n=filed.request.entries, when=when, authority=authority)}"


def _sent_line(filed: FiledStep, texts: Texts, zone: str) -> str:
    when, step = instant_words(filed.recorded_at, texts, zone=zone), filed.step
    if step.to is None:
        said = texts("seals.printed", n=step.entries, when=when)
    else:
        said = texts("seals.sent", n=step.entries, when=when, to=visible_line(step.to))
    return f"  {filed.reference}  {said}"


def _outside_json(outside: Outside) -> Json:
    return {
        "witness": msgspec.to_builtins(outside.witness),
        "seals": [seal_json(each) for each in outside.seals],
        "waiting": [
            {"seq": each.seq, "recorded_at": each.recorded_at, **msgspec.to_builtins(each.request)}
            for each in outside.waiting
        ],
        "sent": [
            {
                "reference": each.reference,
                "recorded_at": each.recorded_at,
                "to": each.step.to,
                "entries": each.step.entries,
                "root": each.step.root,
            }
            for each in outside.sent
        ],
    }
