"""What a person signs with: a certificate and its key out of a PKCS#12 file (RFC 7292), looked at before anything is signed.

Whether a reader trusts the authority that issued it cannot be known here; what a reader would take for a forgery is refused.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, pkcs12
from cryptography.x509 import (
    BasicConstraints,
    Certificate,
    DuplicateExtension,
    ExtendedKeyUsage,
    ExtensionNotFound,
    Extensions,
    InvalidVersion,
    KeyUsage,
    Name,
    UnsupportedGeneralNameType,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from evidence_log.errors import (
    CertificateExpired,
    CertificateNotForSigning,
    CertificateNotYetValid,
    NoSigningCertificate,
    NoSigningKey,
    NotASigningFile,
    SelfMadeCertificate,
    SigningKeyUnknown,
    WrongSigningPassphrase,
)
from evidence_log.ledger import der
from evidence_log.records.document import Signed
from evidence_log.records.instant import instant_text

Key = RSAPrivateKey | EllipticCurvePrivateKey

# A sequence that begins with version 3; in BER its length may be left open.
_SHAPE = re.compile(rb"\x30(?:[\x00-\x7f]|\x80|\x81(.)|\x82(..)|\x83(...))\x02\x01\x03", re.DOTALL)
_SHORTEST_RSA, _SHORTEST_EC = 2048, 256
_LONGEST_NAME = 200
_MOST_ROUNDS, _COUNT_BYTES = 10_000_000, 8
_CONSTRUCTED, _DEEPEST = 0x20, 24
# Purposes that are none of a person's signature; a certificate with no others is refused, as readers refuse it.
_OF_MACHINES = frozenset(
    {
        ExtendedKeyUsageOID.SERVER_AUTH,
        ExtendedKeyUsageOID.CLIENT_AUTH,
        ExtendedKeyUsageOID.TIME_STAMPING,
        ExtendedKeyUsageOID.OCSP_SIGNING,
    }
)
# What the library says of certificates it cannot read: it reads parts of them late.
_BROKEN = (ValueError, UnsupportedAlgorithm, InvalidVersion, DuplicateExtension, UnsupportedGeneralNameType)


@dataclass(frozen=True, repr=False)
class Signer:
    """A certificate, its key and the certificates above it, as DER. The key is never shown, kept or written anywhere."""

    signed: Signed
    subject: str
    begins: datetime
    ends: datetime
    certificate: bytes
    key: bytes
    above: tuple[bytes, ...]


def read_signer(data: bytes, passphrase: str, path: str) -> Signer:
    """Take a PKCS#12 file apart; raises NotASigningFile, WrongSigningPassphrase and what is wrong with what is in it."""
    found = _opened(data, passphrase, path)
    if found.key is None:
        raise NoSigningKey(path=path)
    key = _checked(found.key)
    if found.cert is None:
        raise NoSigningCertificate(path=path)
    certificate = found.cert.certificate
    others = [each.certificate for each in found.additional_certs]
    try:
        if certificate.public_key() != key.public_key():
            raise NoSigningCertificate(path=path)
        return _looked_at(certificate, key, others)
    except _BROKEN as error:
        raise NoSigningCertificate(path=path) from error


def _opened(data: bytes, passphrase: str, path: str) -> pkcs12.PKCS12KeyAndCertificates:
    if not _looks_like_one(data) or _takes_for_ever(data):
        raise NotASigningFile(path=path)
    if "\0" in passphrase:  # the library panics at it
        raise WrongSigningPassphrase(path=path)
    try:
        return pkcs12.load_pkcs12(data, passphrase.encode("utf-8", "replace"))
    except UnsupportedAlgorithm as error:
        raise SigningKeyUnknown(kind="") from error
    except ValueError as error:
        raise WrongSigningPassphrase(path=path) from error


def _checked(key: object) -> Key:
    """A key that readers check; raises SigningKeyUnknown."""
    if not isinstance(key, RSAPrivateKey | EllipticCurvePrivateKey):
        raise SigningKeyUnknown(kind=f"({type(key).__name__.removesuffix('PrivateKey')})")
    shortest = _SHORTEST_RSA if isinstance(key, RSAPrivateKey) else _SHORTEST_EC
    if key.key_size < shortest:
        raise SigningKeyUnknown(kind=f"({key.key_size} bit)")
    return key


def _looks_like_one(data: bytes) -> bool:
    """Whether it begins as a PKCS#12 does, and is as long as it says."""
    shape = _SHAPE.match(data)
    if shape is None:
        return False
    length = next((each for each in shape.groups() if each), b"")
    return len(data) >= int.from_bytes(length)


def _takes_for_ever(data: bytes) -> bool:
    """Whether the rounds by which a key is made of the passphrase, which stand right behind a salt, are beyond all reason."""
    try:
        waiting = [(0, der.read_one(data))]
    except ValueError:  # BER; the library reads it
        return False
    while waiting:
        depth, element = waiting.pop()
        if depth > _DEEPEST or not (element.tag & _CONSTRUCTED or element.tag == der.OCTETS):
            continue
        try:
            inside = element.inside()
        except ValueError:  # encrypted, or words
            continue
        if any(_rounds(salt, rounds) > _MOST_ROUNDS for salt, rounds in pairwise(inside)):
            return True
        waiting += [(depth + 1, each) for each in inside]
    return False


def _rounds(salt: der.Element, rounds: der.Element) -> int:
    """How many rounds stand behind a salt, 0 where it is something else."""
    counts = (salt.tag, rounds.tag) == (der.OCTETS, der.INTEGER) and len(rounds.content) <= _COUNT_BYTES
    return rounds.integer() if counts else 0


def refuse_out_of_date(signer: Signer, made_at: datetime) -> None:
    """Raise CertificateNotYetValid or CertificateExpired for a document made at that time."""
    if made_at < signer.begins:
        raise CertificateNotYetValid(name=signer.signed.signer, at=instant_text(signer.begins))
    if made_at > signer.ends:
        raise CertificateExpired(name=signer.signed.signer, at=instant_text(signer.ends))


def _looked_at(certificate: Certificate, key: Key, others: list[Certificate]) -> Signer:
    name = _called(certificate.subject)
    if certificate.issuer == certificate.subject:
        raise SelfMadeCertificate(name=name)
    if not _is_for_signing(certificate.extensions):
        raise CertificateNotForSigning(name=name)
    return Signer(
        signed=Signed(
            signer=name,
            issuer=_called(certificate.issuer),
            certificate_sha256=certificate.fingerprint(SHA256()).hex(),
        ),
        subject=certificate.subject.rfc4514_string(),
        begins=certificate.not_valid_before_utc,
        ends=certificate.not_valid_after_utc,
        certificate=certificate.public_bytes(Encoding.DER),
        key=key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption()),
        above=tuple(each.public_bytes(Encoding.DER) for each in _above(certificate, others)),
    )


def _above(certificate: Certificate, others: list[Certificate]) -> list[Certificate]:
    """Who issued it, and who issued that; what else lies in the file is nobody's business."""
    left, chain = {each.subject: each for each in others}, [certificate]
    while (issuer := left.pop(chain[-1].issuer, None)) is not None:
        chain.append(issuer)
    return chain[1:]


def _called(name: Name) -> str:
    """Whom a certificate names, as short as it says it."""
    for oid in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME):
        for attribute in name.get_attributes_for_oid(oid):
            if isinstance(attribute.value, str) and attribute.value.strip():
                return attribute.value.strip()[:_LONGEST_NAME]
    return name.rfc4514_string()[:_LONGEST_NAME]


def _is_for_signing(extensions: Extensions) -> bool:
    """Whether a person's signature is among what the certificate says it is for; one that says nothing is for all."""
    try:
        if extensions.get_extension_for_class(BasicConstraints).value.ca:
            return False
    except ExtensionNotFound:
        pass
    try:
        usage = extensions.get_extension_for_class(KeyUsage).value
        if not (usage.digital_signature or usage.content_commitment):
            return False
    except ExtensionNotFound:
        pass
    try:
        return not _OF_MACHINES.issuperset(extensions.get_extension_for_class(ExtendedKeyUsage).value)
    except ExtensionNotFound:
        return True
