"""What the app asks of documents that were made. Brought when somebody first looks at them; every method may run in a worker thread."""

from evidence_log.casework.disclose_document import disclose_document
from evidence_log.casework.list_documents import list_documents
from evidence_log.records.clock import Clock
from evidence_log.records.disclosed import KnownDocument
from evidence_log.tui.said import HandedOver
from evidence_log.vault.vault import Vault


class Papers:
    """The documents that were made, beside an open vault."""

    def __init__(self, vault: Vault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock

    def listed(self) -> tuple[KnownDocument, ...]:
        """All of them, in the order they were made."""
        return list_documents(self._vault)

    def hand_over(self, reference: str, told: HandedOver) -> None:
        """Enter to whom one went; raises what reading the time raises."""
        at = self._clock.read()
        disclose_document(
            self._vault, reference, to=told.to, when=told.when, by=told.by, note=told.note, at=at
        )
