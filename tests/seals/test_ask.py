"""Asking an authority: what leaves, and each way it can go wrong."""

import hashlib
import socket
import threading
from datetime import UTC, datetime

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID

from evidence_log.errors import (
    AnswerTooLarge,
    AuthorityMoved,
    AuthorityRefused,
    AuthoritySaidNo,
    AuthoritySilent,
    AuthorityUnreachable,
    NotAnAuthority,
    NotAStamp,
    StampExpired,
    StampForOther,
    StampNotSigned,
)
from evidence_log.ledger import der
from evidence_log.ledger.stamp import read_stamp, stamp_request
from evidence_log.records.seal import SealState
from evidence_log.seals.address import authority_address
from evidence_log.seals.answer import Looked, look_at
from evidence_log.seals.ask import ask
from tests.seals.authority import Authority, needs_openssl

DIGEST = hashlib.sha256(b"a checkpoint's note").digest()
NONCE = 0xF00D_FACE_1234_5678


def asked(authority: Authority, *, digest: bytes = DIGEST, nonce: int = NONCE) -> Looked:
    """Ask, and look at what came."""
    answer = ask(authority.address, stamp_request(DIGEST, NONCE))
    return look_at(answer, note_sha256=digest.hex(), nonce=f"{nonce:x}", host="tsa.example")


@needs_openssl
def test_a_stamp_is_verified_with_the_certificate_in_the_answer(authority: Authority) -> None:
    looked = asked(authority)

    assert (looked.state, looked.problem) == (SealState.VERIFIED, None)
    assert looked.signer == "CN=Invented time authority,O=Invented"
    assert (looked.policy, looked.serial) == ("1.2.3.4.1", "2")
    assert looked.stamped_at is not None
    assert looked.stamped_at.endswith("+00:00")


@needs_openssl
def test_only_the_hash_and_a_random_number_leave(authority: Authority) -> None:
    asked(authority)
    (sent,) = authority.received
    (headers,) = authority.headers

    assert sent == (
        bytes.fromhex("30440201013031300d060960864801650304020105000420")
        + DIGEST
        + bytes.fromhex("020900f00dface123456780101ff")
    )
    assert {name.lower() for name in headers} <= {
        "accept",
        "accept-encoding",
        "connection",
        "content-length",
        "content-type",
        "host",
    }


@needs_openssl
def test_two_certificates_in_any_order_are_verified(authority: Authority) -> None:
    authority.chain = True

    assert asked(authority).state is SealState.VERIFIED


def without_certificate(question: bytes) -> bytes:
    """The same question, by somebody who does not ask for the certificate."""
    parts = der.read_one(question).inside(der.SEQUENCE)
    return der.write(der.SEQUENCE, *(each.whole for each in parts[:-1]))


@needs_openssl
def test_an_answer_without_a_certificate_is_stored(authority: Authority) -> None:
    authority.question = without_certificate

    assert asked(authority) == Looked(state=SealState.STORED, problem="no-certificate")


@needs_openssl
def test_an_answer_in_a_spelling_nobody_reads_is_stored_if_it_is_ours(authority: Authority) -> None:
    authority.answer = lambda data: b"\x30\x80" + data[4:] + b"\x00\x00"

    assert asked(authority) == Looked(state=SealState.STORED, problem="unreadable")


@needs_openssl
def test_a_stamp_of_another_hash_is_refused(authority: Authority) -> None:
    with pytest.raises(StampForOther):
        asked(authority, digest=hashlib.sha256(b"another").digest())


@needs_openssl
def test_an_answer_to_another_question_is_refused(authority: Authority) -> None:
    with pytest.raises(StampForOther):
        asked(authority, nonce=NONCE + 1)


@needs_openssl
def test_no_flipped_bit_is_taken_for_verified(authority: Authority) -> None:
    answer = ask(authority.address, stamp_request(DIGEST, NONCE))
    told = look_at(answer, note_sha256=DIGEST.hex(), nonce=f"{NONCE:x}", host="")
    stamp = read_stamp(answer)

    for place in range(len(answer)):
        flipped = bytearray(answer)
        flipped[place] ^= 0x04
        try:
            looked = look_at(bytes(flipped), note_sha256=DIGEST.hex(), nonce=f"{NONCE:x}", host="")
        except (AuthorityRefused, NotAStamp, StampExpired, StampForOther, StampNotSigned):
            continue
        # What the signature does not cover may differ; what it says may not.
        assert looked.state is SealState.STORED or looked == told, place
        if looked.state is SealState.VERIFIED:
            assert read_stamp(bytes(flipped)) == stamp, place


@needs_openssl
def test_no_cut_answer_is_taken_for_verified(authority: Authority) -> None:
    answer = ask(authority.address, stamp_request(DIGEST, NONCE))

    for end in range(len(answer)):
        try:
            looked = look_at(answer[:end], note_sha256=DIGEST.hex(), nonce=f"{NONCE:x}", host="")
        except (AuthorityRefused, NotAStamp, StampForOther, StampNotSigned):
            continue
        assert looked.state is SealState.STORED, end


@needs_openssl
def test_a_certificate_that_had_expired_is_refused(authority: Authority) -> None:
    make_expired(authority)

    with pytest.raises(StampExpired):
        asked(authority)


def make_expired(authority: Authority) -> None:
    """Give the signer a certificate of the past; the `openssl x509` of old cannot, so it is made here."""
    root_key = serialization.load_pem_private_key((authority.folder / "ca.key").read_bytes(), None)
    root = x509.load_pem_x509_certificate((authority.folder / "ca.pem").read_bytes())
    request = x509.load_pem_x509_csr((authority.folder / "tsa.csr").read_bytes())
    assert isinstance(root_key, ec.EllipticCurvePrivateKey)
    made = (
        x509.CertificateBuilder()
        .subject_name(request.subject)
        .issuer_name(root.subject)
        .public_key(request.public_key())
        .serial_number(7)
        .not_valid_before(datetime(2020, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2020, 2, 1, tzinfo=UTC))
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
        .sign(root_key, hashes.SHA256())
    )
    (authority.folder / "tsa.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))


@needs_openssl
def test_a_refusal_by_the_authority_is_told_in_its_words(authority: Authority) -> None:
    refusal = der.write(
        der.SEQUENCE,
        der.write(
            der.SEQUENCE, der.write_integer(2), der.write(der.SEQUENCE, der.write(der.UTF8, b"busy \x1b[31m"))
        ),
    )
    authority.answer = lambda _: refusal

    with pytest.raises(AuthorityRefused) as told:
        asked(authority)

    assert (told.value.values["status"], told.value.values["says"]) == (2, "busy \x1b[31m")


@needs_openssl
@pytest.mark.parametrize(
    "page",
    [b"<html>Welcome!</html>", b"", b"0", b"\x30\x03\x02\x01\x00", b"\x30\x84\xff\xff\xff\xff", b"0" * 9999],
    ids=["a web page", "nothing", "a letter", "a number", "an impossible length", "garbage"],
)
def test_what_is_no_stamp_is_refused(authority: Authority, page: bytes) -> None:
    authority.answer, authority.content_type = lambda _: page, "text/html"

    with pytest.raises(NotAStamp):
        asked(authority)


@needs_openssl
def test_ten_megabytes_are_not_read_to_the_end(authority: Authority) -> None:
    authority.answer = lambda data: data + bytes(10 << 20)

    with pytest.raises(AnswerTooLarge):
        asked(authority)


@needs_openssl
@pytest.mark.parametrize("status", [400, 404, 500, 503])
def test_an_http_error_is_told(authority: Authority, status: int) -> None:
    authority.status = status

    with pytest.raises(AuthoritySaidNo) as told:
        asked(authority)

    assert told.value.values["status"] == status


@needs_openssl
@pytest.mark.parametrize(
    "location", ["http://other.example/tsr", "file:///etc/passwd", "ftp://127.0.0.1/", "//other.example/"]
)
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_nothing_is_sent_where_nobody_was_told_of(authority: Authority, status: int, location: str) -> None:
    authority.status, authority.location = status, location

    with pytest.raises((AuthorityMoved, AuthoritySaidNo)):
        asked(authority)

    assert len(authority.received) == 1


@needs_openssl
def test_an_authority_that_never_answers_is_given_up(authority: Authority) -> None:
    authority.hold = threading.Event()
    try:
        with pytest.raises(AuthoritySilent):
            ask(authority.address, stamp_request(DIGEST, NONCE), patience=0.3)
    finally:
        authority.hold.set()


def test_where_nobody_listens_there_is_no_connection() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{taken.getsockname()[1]}/"

        with pytest.raises(AuthorityUnreachable):
            ask(address, b"question")


def test_a_listener_that_speaks_something_else_is_no_connection() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:

        def speak() -> None:
            caller = server.accept()[0]
            caller.recv(65_536)
            caller.sendall(b"220 mail.example ESMTP\r\n")
            caller.close()

        threading.Thread(target=speak, daemon=True).start()

        with pytest.raises(AuthorityUnreachable):
            ask(f"http://127.0.0.1:{server.getsockname()[1]}/", b"question")


@pytest.mark.parametrize(
    "address",
    [
        "",
        "tsa.example",
        "ftp://tsa.example/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://",
        "http:///tsr",
        "https://me:secret@tsa.example/",
        "https://me@tsa.example/",
        "http://tsa.example/ GET",
        "http://tsa.example/\r\nHost: x",
        "http://tsa.example/\x00",
        "http://tsa.example:99999/",
        "http://tsa.example:0/",
        "http://[::1",
        "http://tsa.example/#part",
        "http://时间.example/",
        "http://tsa.example\\@other.example/",
        f"http://{'a' * 600}.example/",
    ],
)
def test_an_address_that_cannot_be_asked_is_refused(address: str) -> None:
    with pytest.raises(NotAnAuthority):
        authority_address(address)


@pytest.mark.parametrize(
    "address", ["http://tsa.example", "https://tsa.example:8443/a/b?c=d", "HTTPS://TSA.example/"]
)
def test_an_address_over_http_is_taken_as_typed(address: str) -> None:
    assert authority_address(f" {address} ") == address
