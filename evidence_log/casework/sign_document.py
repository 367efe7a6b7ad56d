"""Sign a document with a certificate somebody brings, and have the signature stamped where that is asked for.

The key and its passphrase are nowhere but in memory; a hash of the signature is all that leaves the machine.
"""

import secrets
from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from evidence_log.errors import (
    AuthorityRefused,
    NotStamped,
    SealRefusal,
    SigningFileTooLarge,
    StampUnfit,
    WrongSigningPassphrase,
)
from evidence_log.ledger.stamp import stamp_request
from evidence_log.records.clock import Language, Reading
from evidence_log.records.document import Signed
from evidence_log.records.seal import SealState
from evidence_log.reports.sign import LARGEST_STAMP, sign
from evidence_log.reports.signer import Signer, read_signer, refuse_out_of_date
from evidence_log.seals.address import authority_address, host_of
from evidence_log.seals.answer import Looked, look_at
from evidence_log.seals.ask import ask
from evidence_log.vault.source import SourceFile

Ask = Callable[[str, bytes], bytes]

LARGEST_FILE = 1 << 20
_NONCE_BYTES = 8


class Signing:
    """A certificate with its key, and the authority that is asked for a stamp, if any."""

    def __init__(self, signer: Signer, authority: str | None, asking: Ask = ask) -> None:
        self._signer = signer
        self._authority = authority
        self._asking = asking

    @property
    def signed(self) -> Signed:
        """Whose signature it will be."""
        return self._signer.signed

    @property
    def subject(self) -> str:
        """All that the certificate says of whom it names; it travels in the file."""
        return self._signer.subject

    @property
    def asks(self) -> bool:
        """Whether somebody outside is asked, and waited for."""
        return self._authority is not None

    def refuse_out_of_date(self, at: Reading) -> None:
        """Raise CertificateNotYetValid or CertificateExpired for a document made now."""
        refuse_out_of_date(self._signer, at.wall)

    def sign(self, data: bytes, *, made_at: str, language: Language) -> tuple[bytes, Signed]:
        """Return the signed file, and what is recorded of it; raises NotStamped and StampUnfit, and then nothing is signed."""
        if self._authority is None:
            return sign(data, self._signer, made_at=made_at, language=language), self.signed
        came: list[Looked] = []
        file = sign(
            data,
            self._signer,
            made_at=made_at,
            language=language,
            stamp=lambda digest: self._stamp(digest, came),
        )
        return file, replace(self.signed, stamped_at=came[0].stamped_at)

    def _stamp(self, digest: bytes, came: list[Looked]) -> bytes:
        address = self._authority or ""
        host, nonce = host_of(address), secrets.token_hex(_NONCE_BYTES)
        try:
            answer = self._asking(address, stamp_request(digest, int(nonce, 16)))
        except SealRefusal as refusal:
            raise NotStamped(host=host) from refusal
        try:
            looked = look_at(answer, note_sha256=digest.hex(), nonce=nonce, host=host)
        except AuthorityRefused as refusal:
            raise NotStamped(host=host) from refusal
        except SealRefusal as refusal:
            raise StampUnfit(host=host) from refusal
        if looked.state is not SealState.VERIFIED or len(answer) > LARGEST_STAMP:
            raise StampUnfit(host=host)
        came.append(looked)
        return answer


def read_signing(path: Path, passphrase: Callable[[], str], *, authority: str | None = None) -> Signing:
    """Read a PKCS#12 file; `passphrase` is asked only if the file needs one.

    Raises NotAnAuthority, what opening a file raises, and any SigningRefusal.
    """
    address = None if authority is None else authority_address(authority)
    data = _contents(path)
    try:
        signer = read_signer(data, "", str(path))
    except WrongSigningPassphrase:
        signer = read_signer(data, passphrase(), str(path))
    return Signing(signer, address)


def _contents(path: Path) -> bytes:
    with SourceFile(path) as file:
        if file.size > LARGEST_FILE:
            raise SigningFileTooLarge(path=str(path), limit=LARGEST_FILE)
        data = bytearray(file.size)
        file.fill(memoryview(data))
        file.refuse_changed()
    return bytes(data)
