"""What was acknowledged, kept outside the vault; and the look at the vault that compares it, word by word."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from evidence_log.errors import RecordErased, Refusal, UnknownReference, VaultDamaged, WrongPassphrase
from evidence_log.records.verification import Discrepancy
from evidence_log.vault.check import check_vault
from evidence_log.vault.keys import unlock
from evidence_log.vault.open import open_vault
from evidence_log.vault.vault import Vault
from tests.endurance.acts import Order
from tests.endurance.stage import End
from tests.vault.test_erasing import everything

LEFT_OVERS = ("captures-wait",)


class Truth:
    """What was answered so far, by reference."""

    def __init__(self, folder: Path, passphrase: str) -> None:
        self.folder = folder
        self.passphrase = passphrase
        self.words: dict[str, str] = {}
        self.exhibits: dict[str, str] = {}
        self.captures: dict[str, str] = {}
        self.erased: set[str] = set()
        self.gone: list[str] = []
        self.backup: Path | None = None
        # Of a backup that was cut off, too: the passphrases the vault had when one was made or tried.
        self.backup_opens = {passphrase}
        self.in_backup: set[str] = set()

    def hear(self, order: Order, end: End) -> None:
        """Take down what was answered."""
        if order.act == "back up":
            self.backup_opens.add(order.passphrase)
        for said in end.answers:
            if "capture" in said:
                self.captures[said["capture"]] = said["words"]
            elif "words" in said:
                self.words[said["incident"]] = said["words"]
            elif "exhibit" in said:
                self.exhibits[said["exhibit"]] = said["sha256"]
            elif "taken" in said:
                self._taken(said["taken"], said["incident"])
            elif "erased" in said:
                self._erased(*said["erased"].split())
            elif "passphrase" in said:
                self.passphrase = said["passphrase"]
            elif "backup" in said:
                self.backup, self.in_backup = Path(said["backup"]), set(self.words)
                self.backup_opens = {order.passphrase}

    def _taken(self, capture: str, incident: str) -> None:
        """One whose own answer was cut off may be taken in, too."""
        if capture in self.captures:
            self.words[incident] = self.captures.pop(capture)

    def _erased(self, *references: str) -> None:
        for reference in references:
            self.erased.add(reference)
            self.exhibits.pop(reference, None)
            if reference in self.words:
                self.gone.append(self.words.pop(reference))

    def compare(self, *orders: Order) -> list[str]:
        """Look at the vault as these left it, let the next writer in, look again; returns what is not as it must be."""
        try:
            return list(self._compare(orders))
        except Refusal as refusal:
            return [f"{refusal!r} {refusal.values}"]

    def _compare(self, orders: tuple[Order, ...]) -> Iterator[str]:
        acts = {order.act for order in orders}
        for order in orders:
            yield from self._which_opens(order)
        yield from self._differing(self.folder)
        with open_vault(self.folder, passphrase=self.passphrase) as vault:
            with vault.writer(orders[-1].at):
                pass
            for order in orders:
                self._adopt(vault, order)
            yield from self._missing(vault)
            yield from self._missing_captures(vault)
        yield from self._differing(self.folder, notes=True)
        if left := [path.name for path in (self.folder / "tmp").iterdir()]:
            yield f"left in tmp: {left}"
        if "erase" in acts:
            yield from self._still_there()
        if "back up" in acts:
            yield from self._look_at_backup()

    def _which_opens(self, order: Order) -> Iterator[str]:
        if order.act != "change key":
            return
        opens = [each for each in {self.passphrase, order.words} if opens_with(self.folder, each)]
        if len(opens) != 1 or (self.passphrase == order.words and opens != [order.words]):
            yield f"opened by {opens}"
        self.passphrase = opens[0] if opens else self.passphrase

    def _differing(self, folder: Path, *, notes: bool = False) -> Iterator[str]:
        for each in check_vault(folder, passphrase=self.passphrase, read_data=True):
            told = getattr(each, "meaning", None)
            if isinstance(each, Discrepancy) or (notes and told and told not in LEFT_OVERS):
                yield f"{folder.name}: {each}"

    def _adopt(self, vault: Vault, order: Order) -> None:
        """What was cut off may stand or not: from here on it must stay as it is."""
        with suppress(UnknownReference):
            if order.act == "amend" and vault.incident(order.target).incident.account == order.words:
                self.words[order.target] = order.words
        if order.act == "erase" and (gone := vault.erasure(order.target)) is not None:
            self._erased(*gone.references)
        if order.act in ("log", "take in"):
            for filed in vault.incidents(withdrawn=True):
                captured = filed.incident.capture
                if captured in self.captures and filed.incident.account == self.captures[captured]:
                    self.words[filed.reference] = self.captures.pop(captured)
                elif filed.reference not in self.words and filed.incident.account == order.words:
                    self.words[filed.reference] = order.words

    def _missing(self, vault: Vault) -> Iterator[str]:
        for reference, words in self.words.items():
            if vault.incident(reference).incident.account != words:
                yield f"{reference} says otherwise than was acknowledged"
        for reference, sha256 in self.exhibits.items():
            kept = vault.exhibit(reference).exhibit.original
            try:
                vault.read_object(kept)
            except VaultDamaged:
                yield f"{reference} cannot be read"
            if kept.sha256 != sha256:
                yield f"{reference} is another file than was acknowledged"
        for reference in self.erased:
            try:
                vault.exhibit(reference) if reference.startswith("EX-") else vault.incident(reference)
            except RecordErased:
                continue
            yield f"{reference} was erased and is there"

    def _missing_captures(self, vault: Vault) -> Iterator[str]:
        waiting = {each.capture_id: each.capture for each in vault.waiting()}
        taken_in = [filed.incident.capture for filed in vault.incidents(withdrawn=True)]
        for capture, words in self.captures.items():
            item = waiting.get(capture)
            if item is None or item.words is None or item.words.account != words:
                yield f"{capture} is not there"
            if capture in taken_in:
                yield f"{capture} is there twice"
        for capture in {each for each in taken_in if each}:
            if taken_in.count(capture) != 1:
                yield f"{capture} was taken in twice"

    def _still_there(self) -> Iterator[str]:
        for name, data in everything(self.folder, self.passphrase).items():
            for words in self.gone:
                if words.encode() in data:
                    yield f"{name} still holds what was erased"

    def _look_at_backup(self) -> Iterator[str]:
        """A backup that was acknowledged opens and holds what it held, whatever became of the next one."""
        if self.backup is None:
            return
        opens = [each for each in self.backup_opens if opens_with(self.backup, each)]
        if not opens:
            yield "no passphrase opens the backup"
            return
        for each in check_vault(self.backup, passphrase=opens[0], read_data=True):
            if isinstance(each, Discrepancy):
                yield f"backup: {each}"
        with open_vault(self.backup, passphrase=opens[0]) as copy:
            for reference in self.in_backup:
                with suppress(RecordErased):
                    copy.incident(reference)


def opens_with(folder: Path, passphrase: str) -> bool:
    """Whether the passphrase opens the vault."""
    try:
        unlock(folder / "keys", passphrase)
    except WrongPassphrase:
        return False
    return True
