"""What is made together with a document: the redacted copy, and the page that says how people are reached."""

from pathlib import Path

from evidence_log.casework.make_document import (
    MadeDocument,
    file_names,
    free_place,
    make_document,
    refuse_place,
    refuse_sidecar,
    save_document,
)
from evidence_log.cli.arguments import Option, Takes
from evidence_log.cli.invocation import Invocation
from evidence_log.errors import NotARedaction
from evidence_log.i18n.visible import visible_line
from evidence_log.records.clock import Reading
from evidence_log.records.wanted_document import Redaction, WantedDocument
from evidence_log.vault.vault import Vault

_REDACT, _CONTACT = "--redact", "--contact"
_KNOWN = ",".join(each.value for each in Redaction)

BESIDE = (Option(_REDACT, value=_KNOWN), Option(_CONTACT, Takes.NOTHING))


def redactions_of(invocation: Invocation) -> tuple[Redaction, ...]:
    """What the copy is not to show, each once; raises NotARedaction."""
    named = invocation.parsed.text(_REDACT)
    if named is None:
        return ()
    found = []
    for each in named.replace("，", ",").split(","):
        try:
            found.append(Redaction(each.strip().casefold()))
        except ValueError as error:
            raise NotARedaction(value=each.strip(), known=_KNOWN) from error
    return tuple(dict.fromkeys(found))


def refuse_own_names(invocation: Invocation, vault: Vault, wanted: WantedDocument) -> None:
    """Raise FileExists or NotWritable where a file could not be written under the name it would get by itself."""
    parsed = invocation.parsed
    together = (wanted, _contact_page(wanted)) if parsed.flag(_CONTACT) else (wanted,)
    places = [Path(each) for each in file_names(vault, *together)]
    for each in places:
        refuse_place(each)
    if parsed.flag("--sidecar"):
        refuse_sidecar(places[0])


def refuse_places_beside(invocation: Invocation, out: Path) -> None:
    """Raise FileExists or NotWritable where a file beside the document could not be written."""
    for option, name in ((_REDACT, "redacted"), (_CONTACT, "contact")):
        if invocation.parsed.flag(option):
            refuse_place(_beside(out, name))


def make_contact_page(
    invocation: Invocation, vault: Vault, wanted: WantedDocument, *, at: Reading
) -> MadeDocument | None:
    """The page with how people are reached, in the language of the document; None where it is not wanted."""
    if not invocation.parsed.flag(_CONTACT):
        return None
    return make_document(vault, _contact_page(wanted), at=at)


def _contact_page(wanted: WantedDocument) -> WantedDocument:
    return WantedDocument(edition="contact", language=wanted.language, to=wanted.to)


def save_beside(
    out: Path | None, made: MadeDocument, contact: MadeDocument | None
) -> dict[str, tuple[MadeDocument, Path]]:
    """Write the files beside the document's; what was made under `redacted` and `contact`, with its path."""
    written = {}
    for name, each in (("redacted", made.copy), ("contact", contact)):
        if each is not None:
            path = Path(each.file_name) if out is None else _beside(out, name)
            save_document(each, path)
            written[name] = (each, path)
    return written


def beside_json(written: dict[str, tuple[MadeDocument, Path]]) -> dict[str, object]:
    """Number and path of each, or null."""
    told = {
        name: {"reference": each.receipt.reference, "path": str(path)}
        for name, (each, path) in written.items()
    }
    return {name: told.get(name) for name in ("redacted", "contact")}


def say_beside(invocation: Invocation, written: dict[str, tuple[MadeDocument, Path]]) -> None:
    """Say what else was made, and for whom it is."""
    for name, (each, path) in written.items():
        shown = visible_line(str(path))
        invocation.say(
            invocation.texts(f"editions.made-{name}", reference=each.receipt.reference, path=shown)
        )


def save_volumes(out: Path | None, made: MadeDocument) -> list[tuple[MadeDocument, Path]]:
    """Write the volumes after the first, as `FILE-2.pdf` and so on beside the one named, or under the next name that is free."""
    written = []
    for number, each in enumerate(made.volumes, start=2):
        named = Path(each.file_name) if out is None else out.with_stem(f"{out.stem}-{number}")
        path = free_place(named)
        save_document(each, path)
        written.append((each, path))
    return written


def say_volumes(invocation: Invocation, written: list[tuple[MadeDocument, Path]]) -> None:
    """Say where the others are."""
    for number, (each, path) in enumerate(written, start=2):
        shown, reference = visible_line(str(path)), each.receipt.reference
        invocation.say(invocation.texts("editions.made-volume", n=number, reference=reference, path=shown))


def _beside(out: Path, name: str) -> Path:
    """The contact page is a PDF whatever stands beside it."""
    suffix = ".pdf" if name == "contact" else out.suffix
    return out.with_name(f"{out.stem}-{name}{suffix}")
