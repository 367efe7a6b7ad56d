"""What an authority's answer is worth: is it to our question, and does its signature fit?

The certificate is the one in the answer; whether it is to be trusted is for whoever checks to say
(`openssl ts -verify`). Not rfc3161-client: docs/decisions/0019-stamps-are-read-here.md.
"""

import hashlib
import hmac

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256, SHA384, SHA512, HashAlgorithm
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import (
    Certificate,
    DuplicateExtension,
    ExtendedKeyUsage,
    ExtensionNotFound,
    InvalidVersion,
    SubjectKeyIdentifier,
    UnsupportedGeneralNameType,
    load_der_x509_certificate,
)
from cryptography.x509.oid import ExtendedKeyUsageOID

from evidence_log.errors import AuthorityRefused, NotAStamp, StampExpired, StampForOther, StampNotSigned
from evidence_log.ledger import der, stamp
from evidence_log.ledger.stamp import Signed, Stamp
from evidence_log.records.instant import instant_text
from evidence_log.records.record import Record
from evidence_log.records.seal import SealState

_DIGESTS: dict[str, HashAlgorithm] = {
    stamp.SHA256: SHA256(),
    "2.16.840.1.101.3.4.2.2": SHA384(),
    "2.16.840.1.101.3.4.2.3": SHA512(),
}
_RSA = {
    "1.2.840.113549.1.1.1": None,
    "1.2.840.113549.1.1.11": SHA256(),
    "1.2.840.113549.1.1.12": SHA384(),
    "1.2.840.113549.1.1.13": SHA512(),
}
_ECDSA = {"1.2.840.10045.4.3.2": SHA256(), "1.2.840.10045.4.3.3": SHA384(), "1.2.840.10045.4.3.4": SHA512()}
_ED25519 = "1.3.101.112"
_CONTENT_TYPE = "1.2.840.113549.1.9.3"
_MESSAGE_DIGEST = "1.2.840.113549.1.9.4"
_SIGNING_CERTIFICATE = "1.2.840.113549.1.9.16.2.12"
_SIGNING_CERTIFICATE_2 = "1.2.840.113549.1.9.16.2.47"
_STAMP_INFO = "1.2.840.113549.1.9.16.1.4"
_LONGEST_NAME = 300
# What the library says of certificates it cannot read: it reads parts of them late.
_BROKEN = (
    ValueError,
    UnsupportedAlgorithm,
    InvalidVersion,
    DuplicateExtension,
    UnsupportedGeneralNameType,
)


class Looked(Record, frozen=True):
    """What could be made of an answer; `problem` names why it could only be stored."""

    state: SealState
    stamped_at: str | None = None
    signer: str | None = None
    serial: str | None = None
    policy: str | None = None
    problem: str | None = None


class _NotKnown(Exception):  # noqa: N818 -- not an error: the answer is stored
    """A way of signing that is not known here, or a certificate that is not there."""


def look_at(data: bytes, *, note_sha256: str, nonce: str, host: str) -> Looked:
    """Look into an answer to the question with this hash and nonce.

    Raises NotAStamp, AuthorityRefused, StampForOther, StampNotSigned, StampExpired.
    """
    try:
        answer = stamp.read_answer(data)
        if not answer.granted:
            raise AuthorityRefused(host=host, status=answer.status, says=answer.says[:_LONGEST_NAME])
        said = stamp.read_stamp(data)
    except ValueError as error:
        if stamp.fits(data, note_sha256=note_sha256, nonce=nonce):
            return Looked(state=SealState.STORED, problem="unreadable")
        raise NotAStamp(host=host) from error
    if not stamp.fits(data, note_sha256=note_sha256, nonce=nonce) or answer.token is None:
        raise StampForOther(host=host)
    try:
        return _verified(stamp.signed_parts(answer.token), said, host)
    except _NotKnown as unknown:
        return Looked(state=SealState.STORED, problem=str(unknown))
    except (*_BROKEN, InvalidSignature) as error:
        raise StampNotSigned(host=host) from error


def _verified(signed: Signed, said: Stamp, host: str) -> Looked:
    parts = signed.signer.inside(der.SEQUENCE)
    certificate = _certificate(signed, der.nth(parts, 1))
    digest = _digest(der.nth(der.nth(parts, 2).inside(der.SEQUENCE), 0).oid())
    attributes = der.nth(parts, 3)
    _check_attributes(attributes, signed.content, digest, certificate)
    # Signed is the set itself, not the tag it stands under.
    message = bytes((der.SET,)) + attributes.whole[1:]
    algorithm = der.nth(der.nth(parts, 4).inside(der.SEQUENCE), 0).oid()
    _check_signature(certificate, der.nth(parts, 5).bytes_of(der.OCTETS), message, algorithm, digest)
    if not certificate.not_valid_before_utc <= said.stamped_at <= certificate.not_valid_after_utc:
        raise StampExpired(host=host, at=instant_text(certificate.not_valid_after_utc))
    _check_purpose(certificate)
    return Looked(
        state=SealState.VERIFIED,
        stamped_at=instant_text(said.stamped_at),
        signer=certificate.subject.rfc4514_string()[:_LONGEST_NAME],
        serial=f"{said.serial:x}",
        policy=said.policy,
    )


def _certificate(signed: Signed, named: der.Element) -> Certificate:
    """The signer's certificate among those in the answer, whatever order they stand in."""
    for data in signed.certificates:
        try:
            certificate = load_der_x509_certificate(data)
            if _is_named(certificate, named):
                return certificate
        except _BROKEN:
            continue
    raise _NotKnown("no-certificate")


def _is_named(certificate: Certificate, named: der.Element) -> bool:
    if named.tag == der.SEQUENCE:
        issuer, serial = named.inside()
        mine = (certificate.issuer.public_bytes(), certificate.serial_number)
        return (issuer.whole, serial.integer()) == mine
    try:
        key = certificate.extensions.get_extension_for_class(SubjectKeyIdentifier)
    except ExtensionNotFound:
        return False
    return key.value.digest == named.content


def _digest(oid: str) -> HashAlgorithm:
    if oid not in _DIGESTS:
        raise _NotKnown("unknown-algorithm")
    return _DIGESTS[oid]


def _check_attributes(
    attributes: der.Element, content: bytes, digest: HashAlgorithm, certificate: Certificate
) -> None:
    """What was signed names this stamp and this certificate."""
    said = {}
    for each in attributes.inside(der.TAGGED_0):
        name, values = each.inside(der.SEQUENCE)
        if name.oid() in said:
            raise ValueError("an attribute twice")
        said[name.oid()] = der.nth(values.inside(der.SET), 0)
    if not said.keys() >= {_CONTENT_TYPE, _MESSAGE_DIGEST} or said[_CONTENT_TYPE].oid() != _STAMP_INFO:
        raise ValueError("not signed as a stamp")
    own = hashlib.new(digest.name, content).digest()
    if not hmac.compare_digest(own, said[_MESSAGE_DIGEST].bytes_of(der.OCTETS)):
        raise ValueError("signed for another stamp")
    if not _names_certificate(said, certificate):
        raise ValueError("signed with another certificate")


def _names_certificate(said: dict[str, der.Element], certificate: Certificate) -> bool:
    for name, algorithm in ((_SIGNING_CERTIFICATE_2, SHA256()), (_SIGNING_CERTIFICATE, None)):
        if name in said:
            listed = der.nth(said[name].inside(der.SEQUENCE), 0).inside(der.SEQUENCE)
            first = der.nth(listed, 0).inside(der.SEQUENCE)
            used = "sha1" if algorithm is None else algorithm.name
            if algorithm is not None and der.nth(first, 0).tag == der.SEQUENCE:
                used = _digest(der.nth(first[0].inside(), 0).oid()).name
                first = first[1:]
            named = der.nth(first, 0).bytes_of(der.OCTETS)
            # SHA-1 names a certificate here and nothing more: RFC 2634.
            own = hashlib.new(
                used, certificate.public_bytes(Encoding.DER), usedforsecurity=used != "sha1"
            ).digest()
            return hmac.compare_digest(named, own)
    return False


def _check_signature(
    certificate: Certificate, signature: bytes, message: bytes, algorithm: str, digest: HashAlgorithm
) -> None:
    """Raise InvalidSignature when it does not fit, _NotKnown for a way of signing not known here."""
    try:
        key = certificate.public_key()
    except _BROKEN as error:
        raise _NotKnown("unknown-algorithm") from error
    if isinstance(key, rsa.RSAPublicKey) and algorithm in _RSA:
        key.verify(signature, message, padding.PKCS1v15(), _RSA[algorithm] or digest)
    elif isinstance(key, ec.EllipticCurvePublicKey) and algorithm in _ECDSA:
        key.verify(signature, message, ec.ECDSA(_ECDSA[algorithm]))
    elif isinstance(key, ed25519.Ed25519PublicKey) and algorithm == _ED25519:
        key.verify(signature, message)
    else:
        raise _NotKnown("unknown-algorithm")


def _check_purpose(certificate: Certificate) -> None:
    try:
        purpose = certificate.extensions.get_extension_for_class(ExtendedKeyUsage)
    except (ExtensionNotFound, *_BROKEN) as error:
        raise _NotKnown("not-for-stamps") from error
    if ExtendedKeyUsageOID.TIME_STAMPING not in purpose.value:
        raise _NotKnown("not-for-stamps")
