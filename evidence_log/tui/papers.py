"""What the app asks of documents, those to be made and those that were. Brought when somebody first looks at them.

Every method may run in a worker thread.
"""

from pathlib import Path

from msgspec.structs import replace

from evidence_log.casework.disclose_document import disclose_document
from evidence_log.casework.list_documents import list_documents
from evidence_log.casework.make_document import (
    MadeDocument,
    Rehearsed,
    free_place,
    make_document,
    refuse_folder,
    rehearse_document,
    save_document,
)
from evidence_log.casework.read_size import read_size
from evidence_log.casework.select_incidents import select_incidents
from evidence_log.casework.weigh_document import WeighedDocument, weigh_document
from evidence_log.records.clock import Clock, Reading
from evidence_log.records.disclosed import KnownDocument
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.tui.said import Certificate, HandedOver, Laid, Ordered
from evidence_log.vault.vault import Vault


class Papers:
    """The documents, beside an open vault."""

    def __init__(self, vault: Vault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock

    def weigh(self, ordered: Ordered) -> WeighedDocument:
        """What would go into the document, made now, and who may read what of it; raises what choosing raises."""
        return weigh_document(self._vault, self._wanted(ordered, self._clock.read()))

    def rehearse(self, ordered: Ordered) -> Rehearsed | None:
        """How long and how large it would be now; None where finding out would take long."""
        at = self._clock.read()
        return rehearse_document(self._vault, self._wanted(ordered, at), at=at)

    def make(
        self, ordered: Ordered, folder: Path, certificate: Certificate | None = None
    ) -> tuple[Laid, ...]:
        """Make it and what goes with it, sign it if that is wanted, and lay the files into a folder.

        Raises what choosing, making and writing raise.
        """
        refuse_folder(folder)
        signing = None
        if certificate is not None:
            from evidence_log.casework.sign_document import read_signing  # noqa: PLC0415 -- only who signs waits for it

            signing = read_signing(certificate.path, lambda: certificate.passphrase)
        at = self._clock.read()
        wanted = self._wanted(ordered, at)
        made = make_document(self._vault, wanted, at=at, signing=signing)
        laid = [_lay("made", made, folder)]
        if made.copy is not None:
            laid.append(_lay("redacted", made.copy, folder))
        laid += [_lay("volume", each, folder) for each in made.volumes]
        if ordered.contact:
            page = WantedDocument(edition="contact", language=wanted.language, to=wanted.to)
            laid.append(_lay("contact_page", make_document(self._vault, page, at=at), folder))
        return tuple(laid)

    def _wanted(self, ordered: Ordered, at: Reading) -> WantedDocument:
        """With the incidents that were chosen, within the size that was named."""
        wanted = ordered.wanted
        if ordered.size is not None:
            wanted = replace(wanted, most_bytes=read_size(ordered.size))
        return select_incidents(
            self._vault, wanted, since=ordered.since, until=ordered.until, only=ordered.only, at=at
        )

    def listed(self) -> tuple[KnownDocument, ...]:
        """All of them, in the order they were made."""
        return list_documents(self._vault)

    def hand_over(self, reference: str, told: HandedOver) -> None:
        """Enter to whom one went; raises what reading the time raises."""
        at = self._clock.read()
        disclose_document(
            self._vault, reference, to=told.to, when=told.when, by=told.by, note=told.note, at=at
        )


def _lay(what: str, made: MadeDocument, folder: Path) -> Laid:
    """Write its file, over nothing that is there."""
    path = free_place(folder / made.file_name)
    save_document(made, path)
    return Laid(what, made.receipt.reference, path, len(made.data), made.fields, made.script, made.fitted)
