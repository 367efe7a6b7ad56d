"""Invented certificates: a root, an authority below it, and people it certified, made anew for each run."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache

from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    pkcs12,
)
from cryptography.x509 import (
    AuthorityKeyIdentifier,
    BasicConstraints,
    Certificate,
    CertificateBuilder,
    ExtendedKeyUsage,
    KeyUsage,
    Name,
    NameAttribute,
    ObjectIdentifier,
    SubjectKeyIdentifier,
    random_serial_number,
)
from cryptography.x509.oid import NameOID

from tests import people

Key = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey

PASSPHRASE = "秘密 p12"
BEGINS = datetime(2026, 1, 1, tzinfo=UTC)
ENDS = datetime(2056, 1, 1, tzinfo=UTC)
SIGNING = ("digital_signature", "content_commitment")
_USAGES = (
    *SIGNING,
    "key_encipherment",
    "data_encipherment",
    "key_agreement",
    "key_cert_sign",
    "crl_sign",
    "encipher_only",
    "decipher_only",
)


@dataclass(frozen=True)
class Certified:
    """A certificate with its key."""

    certificate: Certificate
    key: Key

    def p12(self, *above: "Certified", passphrase: str = PASSPHRASE) -> bytes:
        """As a PKCS#12 file with the certificates above it."""
        sealed = BestAvailableEncryption(passphrase.encode()) if passphrase else NoEncryption()
        others = [each.certificate for each in above]
        return pkcs12.serialize_key_and_certificates(b"mine", self.key, self.certificate, others, sealed)


@dataclass(frozen=True)
class Authority:
    """A root and an authority below it."""

    root: Certified
    below: Certified


def certify(
    name: str,
    by: Certified | None = None,
    *,
    key: Key | None = None,
    begins: datetime = BEGINS,
    ends: datetime = ENDS,
    usage: Sequence[str] = SIGNING,
    purposes: Sequence[ObjectIdentifier] = (),
    is_authority: bool = False,
) -> Certified:
    """Make a certificate; by nobody else it is self-made."""
    key = key or ec.generate_private_key(ec.SECP256R1())
    subject = Name([NameAttribute(NameOID.COUNTRY_NAME, "CN"), NameAttribute(NameOID.COMMON_NAME, name)])
    signing = by.key if by is not None else key
    built = (
        CertificateBuilder(subject_name=subject, public_key=key.public_key())
        .issuer_name(by.certificate.subject if by is not None else subject)
        .serial_number(random_serial_number())
        .not_valid_before(begins)
        .not_valid_after(ends)
        .add_extension(BasicConstraints(is_authority, None), critical=True)
        .add_extension(SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(AuthorityKeyIdentifier.from_issuer_public_key(signing.public_key()), critical=False)
        .add_extension(KeyUsage(**{each: each in usage for each in _USAGES}), critical=True)
    )
    if purposes:
        built = built.add_extension(ExtendedKeyUsage(list(purposes)), critical=False)
    hashed = None if isinstance(signing, ed25519.Ed25519PrivateKey) else SHA256()
    return Certified(built.sign(signing, hashed), key)


@cache
def authority() -> Authority:
    """The one of this run."""
    signs = ("key_cert_sign", "crl_sign")
    root = certify("Invented Root", usage=signs, is_authority=True)
    return Authority(root, certify("Invented Signing CA", root, usage=signs, is_authority=True))


@cache
def by_rsa() -> Certified:
    """The complainant, with an RSA key."""
    return certify(people.COMPLAINANT_EN, authority().below, key=rsa.generate_private_key(65537, 2048))


@cache
def by_curve() -> Certified:
    """The complainant, with an elliptic curve."""
    return certify(people.COMPLAINANT_ZH, authority().below)


def pem(*certified: Certified) -> bytes:
    """Certificates as text."""
    return b"".join(each.certificate.public_bytes(Encoding.PEM) for each in certified)
