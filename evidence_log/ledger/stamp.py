"""RFC 3161 as bytes: the question, and what an answer says. Whether its signature fits, `seals` looks at."""

import re
from datetime import UTC, datetime
from typing import NamedTuple

from evidence_log.ledger import der

SHA256 = "2.16.840.1.101.3.4.2.1"
_SHA256_OID = bytes.fromhex("608648016503040201")
_SIGNED_DATA = "1.2.840.113549.1.7.2"
_STAMP_INFO = "1.2.840.113549.1.9.16.1.4"
_TIME = re.compile(r"(\d{14})(?:\.\d+)?Z")
_GRANTED = (0, 1)


class Answer(NamedTuple):
    """What an authority sent: a status (0 and 1 grant), its words, and the token if one was granted."""

    status: int
    says: str
    token: der.Element | None

    @property
    def granted(self) -> bool:
        """Whether the status says yes."""
        return self.status in _GRANTED


class Stamp(NamedTuple):
    """What was stamped, and when, as the token says."""

    policy: str
    algorithm: str
    digest: bytes
    serial: int
    stamped_at: datetime
    nonce: int | None


class Signed(NamedTuple):
    """The parts of a token: the stamp's bytes, the certificates' bytes, and who signed it how."""

    content: bytes
    certificates: tuple[bytes, ...]
    signer: der.Element


def stamp_request(digest: bytes, nonce: int) -> bytes:
    """Ask for a stamp of a SHA-256, with the signer's certificate; nothing else stands in it."""
    algorithm = der.write(der.SEQUENCE, der.write(der.OID, _SHA256_OID), der.write(der.NULL))
    imprint = der.write(der.SEQUENCE, algorithm, der.write(der.OCTETS, digest))
    certificate = der.write(der.BOOLEAN, b"\xff")
    return der.write(der.SEQUENCE, der.write_integer(1), imprint, der.write_integer(nonce), certificate)


def read_answer(data: bytes) -> Answer:
    """Read a TimeStampResp; ValueError for anything else."""
    parts = der.read_one(data).inside(der.SEQUENCE)
    status = der.nth(parts, 0).inside(der.SEQUENCE)
    said = [each for part in status[1:2] if part.tag == der.SEQUENCE for each in part.inside()]
    says = " ".join(each.content.decode("utf-8", "replace") for each in said)
    return Answer(der.nth(status, 0).integer(), says, parts[1] if parts[1:] else None)


def read_stamp(data: bytes) -> Stamp:
    """Read what a granted answer says; ValueError for anything else. The signature is not looked at."""
    token = read_answer(data).token
    if token is None:
        raise ValueError("an answer without a stamp")
    info = der.read_one(signed_parts(token).content).inside(der.SEQUENCE)
    imprint = der.nth(info, 2).inside(der.SEQUENCE)
    said = _TIME.fullmatch(der.nth(info, 4).bytes_of(der.GENERALIZED_TIME).decode("ascii"))
    if said is None:
        raise ValueError("a time that is none")
    nonces = [each.integer() for each in info[5:] if each.tag == der.INTEGER]
    return Stamp(
        policy=der.nth(info, 1).oid(),
        algorithm=der.nth(der.nth(imprint, 0).inside(der.SEQUENCE), 0).oid(),
        digest=der.nth(imprint, 1).bytes_of(der.OCTETS),
        serial=der.nth(info, 3).integer(),
        stamped_at=datetime.strptime(said[1], "%Y%m%d%H%M%S").replace(tzinfo=UTC),
        nonce=nonces[0] if nonces else None,
    )


def signed_parts(token: der.Element) -> Signed:
    """Take a token apart; ValueError when it is not one stamp with one signer."""
    outer = token.inside(der.SEQUENCE)
    if der.nth(outer, 0).oid() != _SIGNED_DATA:
        raise ValueError("not signed data")
    parts = der.nth(der.nth(outer, 1).inside(der.TAGGED_0), 0).inside(der.SEQUENCE)
    wrapped = der.nth(parts, 2).inside(der.SEQUENCE)
    if der.nth(wrapped, 0).oid() != _STAMP_INFO:
        raise ValueError("not a stamp")
    content = der.nth(der.nth(wrapped, 1).inside(der.TAGGED_0), 0).bytes_of(der.OCTETS)
    certificates = [each.whole for part in parts[3:] if part.tag == der.TAGGED_0 for each in part.inside()]
    signers = parts[-1].inside(der.SET)
    if len(signers) != 1:
        raise ValueError("not one signer")
    return Signed(content, tuple(certificates), signers[0])


def fits(data: bytes, *, note_sha256: str, nonce: str) -> bool:
    """Whether an answer is to this question, as far as its bytes say.

    What cannot be read was kept because hash and nonce stand in it; that much can be seen again.
    """
    try:
        digest, number = bytes.fromhex(note_sha256), int(nonce, 16)
    except ValueError:
        return False
    try:
        stamp = read_stamp(data)
    except ValueError:
        return digest in data and der.write_integer(number) in data
    return (stamp.algorithm, stamp.digest, stamp.nonce) == (SHA256, digest, number)
