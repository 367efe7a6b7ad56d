"""What may be signed with, and what is refused because a reader would take it for a forgery."""

import subprocess
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)
from cryptography.x509.oid import ExtendedKeyUsageOID

from evidence_log.errors import (
    CertificateExpired,
    CertificateNotForSigning,
    CertificateNotYetValid,
    NoSigningCertificate,
    NoSigningKey,
    NotASigningFile,
    SelfMadeCertificate,
    SigningKeyUnknown,
    SigningRefusal,
    WrongSigningPassphrase,
)
from evidence_log.ledger import der
from evidence_log.reports.signer import Signer, read_signer, refuse_out_of_date
from tests import people
from tests.needs import needs
from tests.reports.signers import (
    BEGINS,
    ENDS,
    PASSPHRASE,
    Certified,
    authority,
    by_curve,
    by_rsa,
    certify,
    pem,
)

SEALED = BestAvailableEncryption(PASSPHRASE.encode())


def read(data: bytes, passphrase: str = PASSPHRASE) -> Signer:
    return read_signer(data, passphrase, "mine.p12")


def certified(**told: object) -> bytes:
    return certify(people.COMPLAINANT_ZH, authority().below, **told).p12()  # type: ignore[arg-type]


def old_kind() -> bytes:
    """Encrypted as files of ten years ago are."""
    old = (
        PrivateFormat.PKCS12.encryption_builder()
        .kdf_rounds(2048)
        .key_cert_algorithm(pkcs12.PBES.PBESv1SHA1And3KeyTripleDESCBC)
        .build(PASSPHRASE.encode())
    )
    return pkcs12.serialize_key_and_certificates(None, by_rsa().key, by_rsa().certificate, None, old)


@pytest.mark.parametrize("who", [by_rsa, by_curve], ids=["RSA", "an elliptic curve"])
def test_a_certificate_names_who_signs_and_who_issued_it(who: Callable[[], Certified]) -> None:
    mine = who()
    signer = read(mine.p12(authority().below, authority().root))

    assert signer.signed.signer in (people.COMPLAINANT_EN, people.COMPLAINANT_ZH)
    assert signer.signed.issuer == "Invented Signing CA"
    assert signer.signed.certificate_sha256 == mine.certificate.fingerprint(SHA256()).hex()
    assert signer.subject == f"CN={signer.signed.signer},C=CN"
    assert len(signer.above) == 2


def test_only_those_above_travel_with_it() -> None:
    """Another person's certificate in the same file is nobody's business."""
    signer = read(by_curve().p12(by_rsa(), authority().root, authority().below))

    assert signer.above == tuple(
        each.certificate.public_bytes(Encoding.DER) for each in (authority().below, authority().root)
    )


def test_the_key_is_shown_nowhere() -> None:
    signer = read(by_curve().p12())

    assert repr(signer).startswith("<evidence_log.reports.signer.Signer object")


@pytest.mark.parametrize(
    "usage",
    [("digital_signature",), ("content_commitment",), ("digital_signature", "key_encipherment")],
    ids=" ".join,
)
def test_a_key_for_signatures_signs(usage: tuple[str, ...]) -> None:
    assert read(certified(usage=usage)).signed.signer == people.COMPLAINANT_ZH


@pytest.mark.parametrize(
    "purposes",
    [
        (ExtendedKeyUsageOID.EMAIL_PROTECTION,),
        (ExtendedKeyUsageOID.CLIENT_AUTH, ExtendedKeyUsageOID.EMAIL_PROTECTION),
        (ExtendedKeyUsageOID.ANY_EXTENDED_KEY_USAGE,),
    ],
    ids=["mail", "mail among others", "any"],
)
def test_a_purpose_of_persons_does_not_forbid_it(purposes: tuple[object, ...]) -> None:
    assert read(certified(purposes=purposes)).signed.signer == people.COMPLAINANT_ZH


def test_a_file_without_a_passphrase_needs_none() -> None:
    assert read(by_curve().p12(passphrase=""), "").signed.signer == people.COMPLAINANT_ZH


def test_a_file_of_the_old_kind_is_read() -> None:
    assert read(old_kind()).signed.signer == people.COMPLAINANT_EN


def endless() -> bytes:
    """A check of its own that takes as many rounds as fit."""
    version, safe, check = der.read_one(by_curve().p12()).inside()
    digest, salt, _ = check.inside()
    slow = der.write(der.SEQUENCE, digest.whole, salt.whole, der.write_integer((1 << 31) - 1))
    return der.write(der.SEQUENCE, version.whole, safe.whole, slow)


def endless_inside() -> bytes:
    """Keys of its own that take as many rounds as fit."""
    version, safe, check = der.read_one(by_curve().p12()).inside()
    slow = der.write(der.SEQUENCE, der.write(der.OCTETS, b"salt"), der.write_integer((1 << 31) - 1))
    wrapped = der.write(der.TAGGED_0, der.write(der.OCTETS, der.write(der.SEQUENCE, slow)))
    contents = der.write(der.SEQUENCE, safe.inside()[0].whole, wrapped)
    return der.write(der.SEQUENCE, version.whole, contents, check.whole)


def nested() -> bytes:
    """Nothing but beginnings."""
    data = der.write_integer(3)
    for _ in range(2_000):
        data = der.write(der.SEQUENCE, data)
    return der.write(der.SEQUENCE, der.write_integer(3), data)


REFUSED: dict[str, tuple[Callable[[], bytes], type[SigningRefusal]]] = {
    "nothing": (lambda: b"", NotASigningFile),
    "a certificate as text": (lambda: pem(by_rsa()), NotASigningFile),
    "a certificate alone": (lambda: by_rsa().certificate.public_bytes(Encoding.DER), NotASigningFile),
    "a key alone": (
        lambda: by_rsa().key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption()),
        NotASigningFile,
    ),
    "any bytes": (lambda: bytes(range(256)) * 40, NotASigningFile),
    "cut off": (lambda: by_rsa().p12()[:900], NotASigningFile),
    "other things behind the beginning": (lambda: by_rsa().p12()[:30] + b"\x00" * 900, NotASigningFile),
    "another passphrase": (lambda: by_rsa().p12(passphrase="another"), WrongSigningPassphrase),
    "a flipped bit": (
        lambda: (data := bytearray(by_rsa().p12()), data.__setitem__(500, data[500] ^ 1), bytes(data))[2],
        WrongSigningPassphrase,
    ),
    "rounds without end": (endless, NotASigningFile),
    "rounds without end inside": (endless_inside, NotASigningFile),
    "values in values in values": (nested, WrongSigningPassphrase),
    "certificates without a key": (
        lambda: pkcs12.serialize_key_and_certificates(None, None, None, [by_rsa().certificate], SEALED),
        NoSigningKey,
    ),
    "a key without a certificate": (
        lambda: pkcs12.serialize_key_and_certificates(None, by_rsa().key, None, None, SEALED),
        NoSigningCertificate,
    ),
    "a self-made certificate": (lambda: certify(people.COMPLAINANT_EN).p12(), SelfMadeCertificate),
    "a root": (authority().root.p12, SelfMadeCertificate),
    "an authority": (authority().below.p12, CertificateNotForSigning),
    "a key for encryption": (lambda: certified(usage=("key_encipherment",)), CertificateNotForSigning),
    "a web server": (
        lambda: certified(purposes=(ExtendedKeyUsageOID.SERVER_AUTH, ExtendedKeyUsageOID.CLIENT_AUTH)),
        CertificateNotForSigning,
    ),
    "a time authority": (
        lambda: certified(purposes=(ExtendedKeyUsageOID.TIME_STAMPING,)),
        CertificateNotForSigning,
    ),
    "a short RSA key": (lambda: certified(key=rsa.generate_private_key(65537, 1024)), SigningKeyUnknown),  # noqa: S505 -- the point
    "a short curve": (lambda: certified(key=ec.generate_private_key(ec.SECP192R1())), SigningKeyUnknown),
    "Ed25519": (lambda: certified(key=ed25519.Ed25519PrivateKey.generate()), SigningKeyUnknown),
}


@pytest.mark.parametrize(("make", "refusal"), REFUSED.values(), ids=REFUSED)
def test_what_a_reader_would_not_accept_is_refused(
    make: Callable[[], bytes], refusal: type[SigningRefusal]
) -> None:
    with pytest.raises(refusal):
        read(make())


@needs("openssl")
def test_a_key_of_the_chinese_standard_is_named_as_what_readers_do_not_check(tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_bytes(pem(authority().below))
    secret = authority().below.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (tmp_path / "ca.key").write_bytes(secret)
    for command in (
        "genpkey -algorithm EC -pkeyopt ec_paramgen_curve:SM2 -out mine.key",
        "req -new -key mine.key -sm3 -out mine.csr -subj /CN=invented",
        "x509 -req -in mine.csr -CA ca.pem -CAkey ca.key -CAcreateserial -out mine.pem",
        f"pkcs12 -export -inkey mine.key -in mine.pem -out mine.p12 -passout pass:{PASSPHRASE.replace(' ', '')}",
    ):
        subprocess.run(["openssl", *command.split()], cwd=tmp_path, check=True, capture_output=True)

    with pytest.raises(SigningKeyUnknown):
        read((tmp_path / "mine.p12").read_bytes(), PASSPHRASE.replace(" ", ""))


@pytest.mark.parametrize("passphrase", ["", "\x00", "x" * 65_536, "\udce4", "秘密"], ids=repr)
def test_any_passphrase_is_only_wrong(passphrase: str) -> None:
    with pytest.raises(WrongSigningPassphrase):
        read(by_curve().p12(), passphrase)


@pytest.mark.parametrize("at", [BEGINS, ENDS], ids=["the first second", "the last"])
def test_a_certificate_holds_from_its_beginning_to_its_end(at: datetime) -> None:
    refuse_out_of_date(read(by_curve().p12()), at)


def test_before_and_after_it_does_not() -> None:
    signer = read(by_curve().p12())

    with pytest.raises(CertificateNotYetValid):
        refuse_out_of_date(signer, BEGINS - timedelta(seconds=1))
    with pytest.raises(CertificateExpired):
        refuse_out_of_date(signer, ENDS + timedelta(seconds=1))
