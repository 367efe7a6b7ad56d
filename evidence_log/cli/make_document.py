"""`report`: make a document as a PDF or as text for a form; the letters live in a module of their own."""

from pathlib import Path

from msgspec import to_builtins
from msgspec.structs import replace

from evidence_log.casework.make_document import (
    MadeDocument,
    make_document,
    read_declaration,
    read_seen,
    refuse_place,
    refuse_sidecar,
    save_document,
    save_sidecar,
)
from evidence_log.casework.read_size import read_size
from evidence_log.casework.select_incidents import select_incidents
from evidence_log.cli.arguments import Option, Takes, path_of
from evidence_log.cli.beside import (
    BESIDE,
    beside_json,
    make_contact_page,
    redactions_of,
    refuse_own_names,
    refuse_places_beside,
    save_beside,
    save_volumes,
    say_beside,
    say_volumes,
)
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.json_forms import Json, receipt_json, signed_json
from evidence_log.cli.signing import SIGNING, say_signed, signing_of
from evidence_log.cli.subcommands import Second, command_of, go_on
from evidence_log.errors import ContradictingOptions, DeclarationDeclined, NeedsTerminal, UnknownEdition
from evidence_log.i18n.amounts import size_words
from evidence_log.i18n.edition_words import seen_words
from evidence_log.i18n.spelled_words import spelled_words
from evidence_log.i18n.visible import storable, visible, visible_line
from evidence_log.records.clock import Language, Reading
from evidence_log.records.fitted import Rung
from evidence_log.records.pack_help import LetterKind
from evidence_log.records.spelled import Spelled
from evidence_log.records.wanted_document import IN_BOTH, WantedDocument
from evidence_log.reports.edition import EDITIONS, Reaches, edition_named
from evidence_log.vault.vault import Vault

_AS_TEXT = ".txt"
_ALWAYS = (
    Option("--out", value="FILE"),
    Option("--lang", choices=(*(each.value for each in Language), IN_BOTH)),
    Option("--sidecar", Takes.NOTHING),
)
_EDITION = (
    Option("--to", value="WHOM"),
    Option("--since", value="WHEN"),
    Option("--until", value="WHEN"),
    Option("--only", Takes.SEVERAL, value="INC"),
    Option("--max-size", value="MB"),
    Option("--volumes", Takes.NOTHING),
    *BESIDE,
    *SIGNING,
)
_LETTER = (
    Option("--pack", value="NAME|FILE"),
    Option("--with-address", Takes.NOTHING),
    Option("--with-phone", Takes.NOTHING),
    Option("--facts", value="TEXT|-"),
    Option("--reply-by", value="WHEN"),
    Option("--sent", Takes.NOTHING),
)


def _declare(edition: str) -> tuple[Option, ...]:
    """Only where there is something to declare."""
    return (Option("--declare", Takes.NOTHING),) if edition_named(edition).declares else ()


SECONDS = {
    **{each: Second((), (*_ALWAYS, *_declare(each), *_EDITION)) for each in EDITIONS},
    **{each.value: Second((), (*_ALWAYS, *_LETTER), "make_letter") for each in LetterKind},
}

COMMAND = command_of("report", SECONDS)


def run(invocation: Invocation) -> int:
    """Make it, keep it, and write it where it was asked for; never over another file."""
    parsed = invocation.parsed
    edition = parsed.words[0]
    if edition not in SECONDS:
        raise UnknownEdition(edition=edition, known=" ".join(SECONDS))
    done = go_on(invocation, "report", SECONDS)
    if isinstance(done, int):
        return done
    out = _place(invocation)
    wanted = _wanted(invocation, edition, plain=out is not None and out.suffix.casefold() == _AS_TEXT)
    signing = signing_of(invocation)
    with invocation.open_vault() as vault:
        at = invocation.around.clock.read()
        wanted = _selected(invocation, vault, wanted, at)
        if out is None:
            refuse_own_names(invocation, vault, wanted)
        _read_first(invocation, vault, wanted)
        if wanted.declared:
            _ask_to_declare(invocation, vault, wanted)
            at = invocation.around.clock.read()
        made = make_document(vault, wanted, at=at, signing=signing)
        contact = make_contact_page(invocation, vault, wanted, at=at)
        zone = vault.case().zone
    path = out or Path(made.file_name)
    save_document(made, path)
    written, volumes = save_beside(out, made, contact), save_volumes(out, made)
    sidecar = save_sidecar(made, path) if parsed.flag("--sidecar") else None
    for each, its_path in volumes if sidecar else ():
        save_sidecar(each, its_path)
    if invocation.json:
        invocation.answer(
            {
                **receipt_json(made.receipt, invocation.texts),
                "path": str(path),
                "sidecar": None if sidecar is None else str(sidecar),
                **_json(wanted, made),
                **beside_json(written),
                "volumes": [
                    {"reference": each.receipt.reference, "path": str(its_path)} for each, its_path in volumes
                ],
            }
        )
    else:
        _say_made(invocation, wanted, made, path)
        say_volumes(invocation, volumes)
        say_beside(invocation, written)
        _say_size(invocation, edition, made)
        _say_spelled(invocation, made.spelled)
        say_signed(invocation, made.signed, zone)
        if sidecar is not None:
            invocation.say(invocation.texts("documents.sidecar", path=visible_line(str(sidecar))))
        private = edition_named(edition).reaches_respondent is Reaches.NO
        invocation.say(invocation.texts("editions.keep-from-them" if private else "cli.document-reaches"))
    return 0


def _place(invocation: Invocation) -> Path | None:
    """Where it is to be written; refused before anything is entered."""
    named = invocation.parsed.text("--out")
    out = None if named is None else path_of(named)
    if out is not None:
        refuse_place(out)
        if invocation.parsed.flag("--sidecar"):
            refuse_sidecar(out)
        refuse_places_beside(invocation, out)
    return out


def _wanted(invocation: Invocation, edition: str, *, plain: bool) -> WantedDocument:
    """In the language its reader works in, unless another is asked for; a text is neither declared nor signed."""
    parsed = invocation.parsed
    office = edition_named(edition).office_language
    said = parsed.text("--lang") or office or invocation.around.language
    language, second = (Language.ZH, Language.EN) if said == IN_BOTH else (Language(said), None)
    for option in ("--declare", "--sign", "--max-size", "--volumes"):
        if plain and parsed.flag(option):
            raise ContradictingOptions(option=option, other=f"--out FILE{_AS_TEXT}")
    for option in ("--sign", "--redact"):
        if parsed.flag("--volumes") and parsed.flag(option):
            raise ContradictingOptions(option=option, other="--volumes")
    declared = parsed.flag("--declare")
    if declared and not invocation.around.terminal:
        raise NeedsTerminal(option="")
    size = parsed.text("--max-size")
    to = storable(parsed.text("--to") or "").strip() or None
    return WantedDocument(
        edition=edition,
        language=language,
        second=second,
        declared=declared,
        to=to,
        redact=redactions_of(invocation),
        plain=plain,
        most_bytes=None if size is None else read_size(size),
        volumes=parsed.flag("--volumes"),
    )


def _selected(invocation: Invocation, vault: Vault, wanted: WantedDocument, at: Reading) -> WantedDocument:
    """With the incidents that were asked for."""
    parsed = invocation.parsed
    return select_incidents(
        vault,
        wanted,
        since=parsed.text("--since"),
        until=parsed.text("--until"),
        only=parsed.several("--only"),
        at=at,
    )


def _ask_to_declare(invocation: Invocation, vault: Vault, wanted: WantedDocument) -> None:
    """Show the declaration in full; raises DeclarationDeclined."""
    declaration = visible(read_declaration(vault, wanted))
    (invocation.aside if invocation.json else invocation.say)(declaration)
    if invocation.ask("cli.ask-declare", option="").casefold() not in ("yes", "同意", "是"):
        raise DeclarationDeclined


def _say_made(invocation: Invocation, wanted: WantedDocument, made: MadeDocument, path: Path) -> None:
    texts = invocation.texts
    invocation.say(texts("cli.document-made", reference=made.receipt.reference, path=visible_line(str(path))))
    if wanted.only is not None:
        invocation.say(texts("cli.document-only", n=len(wanted.only)))
    if wanted.plain:
        by_hand = sum(not each.text for each in made.fields)
        invocation.say(texts("cli.document-fields", n=len(made.fields), hand=by_hand))


def _json(wanted: WantedDocument, made: MadeDocument) -> Json:
    fields = [
        {
            "field": each.field.value,
            "step": each.step or None,
            "label": each.label,
            "text": each.text,
            "characters": len(each.text),
            "most": each.most,
        }
        for each in made.fields
    ]
    return {
        "spelled": to_builtins(made.spelled),
        "signed": signed_json(made.signed),
        "only": None if wanted.only is None else list(wanted.only),
        "fitted": to_builtins(made.fitted),
        "fields": fields if wanted.plain else None,
    }


def _say_size(invocation: Invocation, edition: str, made: MadeDocument) -> None:
    """What was left out so that it fits, or that it is larger than its reader's form takes."""
    taken, texts, fitted = edition_named(edition).caps.attachment_bytes, invocation.texts, made.fitted
    if fitted is not None and fitted.rung is not Rung.WHOLE:
        size, most = size_words(len(made.data)), size_words(fitted.most_bytes)
        left = texts(f"editions.fitted.{fitted.rung}")
        invocation.say(texts("editions.fitted", size=size, most=most, left=left))
    if taken is not None and len(made.data) > taken:
        invocation.say(
            texts("editions.larger-than-taken", size=size_words(len(made.data)), most=size_words(taken))
        )


def _say_spelled(invocation: Invocation, spelled: Spelled) -> None:
    """Before it is handed over: what it shows by its number."""
    if spelled.places:
        invocation.say(spelled_words(spelled, invocation.texts))


def _read_first(invocation: Invocation, vault: Vault, wanted: WantedDocument) -> None:
    """What the other side may come to read, of the full one where a redacted one goes with it."""
    seen = read_seen(vault, replace(wanted, redact=()))
    for line in () if seen.private else seen_words(seen, invocation.texts):
        invocation.aside(visible_line(line))
