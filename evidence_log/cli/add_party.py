"""`party`: add a person or body; the other second words live in modules of their own."""

from evidence_log.casework.add_party import AddedParty, add_party
from evidence_log.cli.arguments import Option, Takes
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.matter import answered_json
from evidence_log.cli.subcommands import Second, command_of, go_on
from evidence_log.errors import MissingArgument
from evidence_log.i18n.matter_words import handle_words
from evidence_log.i18n.visible import storable, visible_line
from evidence_log.records.party import Confidence, Handle, HandleKind, Party, Role

_ROLE = Option("--role", choices=tuple(each.value for each in Role))
_REACHED = tuple(Option(f"--{name}") for name in ("address", "phone", "workplace", "note"))
_HANDLE = Option("--handle", choices=tuple(each.value for each in HandleKind))
SECONDS = {
    "add": Second(("NAME",), (_ROLE, Option("--number", Takes.SEVERAL), *_REACHED)),
    "change": Second(("NAME",), (Option("--name"), _ROLE, *_REACHED), "change_party"),
    "link": Second(
        ("NUMBER", "NAME"),
        (
            _HANDLE,
            Option("--basis"),
            Option("--exhibit", value="EX"),
            Option("--confidence", choices=tuple(each.value for each in Confidence)),
        ),
        "attribute_handle",
    ),
    "unlink": Second(("NUMBER", "NAME"), (_HANDLE, Option("--reason")), "end_attribution"),
    "list": Second((), (), "list_parties"),
}

COMMAND = command_of("party", SECONDS)


def run(invocation: Invocation) -> int:
    """Add one, or do what else was named."""
    done = go_on(invocation, "party", SECONDS)
    if isinstance(done, int):
        return done
    parsed = invocation.parsed
    role, name = parsed.text("--role"), storable(parsed.words[1])
    if role is None or not name.strip():
        raise MissingArgument(argument="--role" if role is None else "NAME", command="party add")
    told = {field: storable(parsed.text(f"--{field}") or "") or None for field in REACHED}
    party = Party(name=name, role=Role(role), **told)
    handles = tuple(Handle(value=storable(each)) for each in parsed.several("--number") if each.strip())
    with invocation.open_vault() as vault:
        added = add_party(vault, party, handles, at=invocation.around.clock.read())
    answer(invocation, added, "added")
    if handles and not invocation.json:
        invocation.say(f"  {invocation.texts('matter.call-log-alone')}")
    return 0


REACHED = ("address", "phone", "workplace", "note")


def answer(invocation: Invocation, done: AddedParty, said: str) -> None:
    """The receipt, and the party as now known."""
    texts, filed = invocation.texts, done.party
    if invocation.json:
        invocation.answer(answered_json(done, texts))
        return
    invocation.say(texts(f"matter.{said}", reference=filed.reference, name=visible_line(filed.party.name)))
    for each in filed.attributions:
        invocation.say(f"  {visible_line(handle_words(each.attribution, texts))}")
    if any((filed.party.address, filed.party.phone, filed.party.workplace)):
        invocation.say(f"  {texts('matter.reaches-nobody')}")


def handle_given(invocation: Invocation) -> Handle:
    """The handle named first, of the kind that was said."""
    value = storable(invocation.parsed.words[1])
    if not value.strip():
        raise MissingArgument(argument="NUMBER", command=f"party {invocation.parsed.words[0]}")
    kind = invocation.parsed.text("--handle")
    return Handle(value=value, kind=HandleKind(kind) if kind else HandleKind.NUMBER)
