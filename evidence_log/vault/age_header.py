"""The header of an age v1 file: stanzas that wrap the file key, and the MAC over them. C2SP's `age.md`."""

import base64
import binascii
import hashlib
import hmac
import re
import secrets
from collections.abc import Callable, Sequence
from typing import BinaryIO, NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

TAG = 16
WORK_FACTOR = 18

_VERSION = b"age-encryption.org/v1"
_X25519 = b"age-encryption.org/v1/X25519"
_SCRYPT = b"age-encryption.org/v1/scrypt"
_FILE_KEY = 16
_NONCE = 16
_HEADER_LIMIT = 64 * 1024
_COLUMNS = 64
_HIGHEST_WORK_FACTOR = 20
_STANZA_ARGUMENT = re.compile(rb"[\x21-\x7e]+")


class NotAge(ValueError):  # noqa: N818 -- a fact about bytes, for the vault to put into words
    """The bytes are no age v1 file, or not one these keys made."""


class NotForUs(NotAge):
    """A well-formed file that this identity or passphrase does not open."""


class Stanza(NamedTuple):
    """One recipient stanza."""

    arguments: tuple[bytes, ...]
    body: bytes


Wrap = Callable[[bytes], bytes]
Unwrap = Callable[[Sequence[Stanza]], bytes | None]


def write_header(wraps: Sequence[Wrap]) -> tuple[bytes, ChaCha20Poly1305]:
    """Return header and payload nonce, and the payload's cipher."""
    if not wraps:
        raise ValueError("a file for nobody")
    file_key = secrets.token_bytes(_FILE_KEY)
    text = _VERSION + b"\n" + b"".join(wrap(file_key) for wrap in wraps) + b"---"
    header = text + b" " + _base64(_header_mac(file_key, text)) + b"\n"
    nonce = secrets.token_bytes(_NONCE)
    return header + nonce, ChaCha20Poly1305(_derive(file_key, nonce, b"payload"))


def _header_mac(file_key: bytes, text: bytes) -> bytes:
    return hmac.digest(_derive(file_key, None, b"header"), text, "sha256")


def wrap_x25519(recipient: bytes) -> Wrap:
    """Wrap a file key to one recipient."""
    return lambda file_key: _wrap_x25519(file_key, recipient)


def wrap_scrypt(passphrase: bytes, work_factor: int) -> Wrap:
    """Wrap a file key with a passphrase; `work_factor` is log2 of scrypt's N."""
    return lambda file_key: _wrap_scrypt(file_key, passphrase, work_factor)


def _wrap_x25519(file_key: bytes, recipient: bytes) -> bytes:
    ephemeral = X25519PrivateKey.generate()
    share = ephemeral.public_key().public_bytes_raw()
    secret = ephemeral.exchange(X25519PublicKey.from_public_bytes(recipient))
    key = _derive(secret, share + recipient, _X25519)
    wrapped = ChaCha20Poly1305(key).encrypt(bytes(12), file_key, None)
    return b"-> X25519 " + _base64(share) + b"\n" + _base64(wrapped) + b"\n"


def _wrap_scrypt(file_key: bytes, passphrase: bytes, work_factor: int) -> bytes:
    salt = secrets.token_bytes(16)
    wrapped = ChaCha20Poly1305(_stretch(passphrase, salt, work_factor)).encrypt(bytes(12), file_key, None)
    return b"-> scrypt " + _base64(salt) + b" " + str(work_factor).encode() + b"\n" + _base64(wrapped) + b"\n"


def unwrap_x25519(stanzas: Sequence[Stanza], identity: bytes) -> bytes | None:
    """Return the file key, or None when no stanza is for this identity."""
    private = X25519PrivateKey.from_private_bytes(identity)
    recipient = private.public_key().public_bytes_raw()
    for arguments, body in stanzas:
        if arguments[0] != b"X25519":
            continue
        if len(arguments) != len(("X25519", "share")):
            raise NotAge("an X25519 stanza has one share")
        share = _unbase64(arguments[1])
        if len(share) != len(recipient) or len(body) != _FILE_KEY + TAG:
            raise NotAge("an X25519 stanza of the wrong size")
        try:
            secret = private.exchange(X25519PublicKey.from_public_bytes(share))
        except ValueError as error:
            raise NotAge("a share of low order") from error
        file_key = _unwrapped(_derive(secret, share + recipient, _X25519), body)
        if file_key is not None:
            return file_key
    return None


def unwrap_scrypt(stanzas: Sequence[Stanza], passphrase: bytes) -> bytes | None:
    """Return the file key, or None when it is another passphrase."""
    arguments, body = stanzas[0]
    if arguments[0] != b"scrypt":
        raise NotAge("not a file for a passphrase")
    if len(arguments) != len(("scrypt", "salt", "work")) or not re.fullmatch(rb"[1-9][0-9]?", arguments[2]):
        raise NotAge("a scrypt stanza has a salt and a work factor")
    salt, work_factor = _unbase64(arguments[1]), int(arguments[2])
    if len(salt) != len(bytes(16)) or len(body) != _FILE_KEY + TAG:
        raise NotAge("a scrypt stanza of the wrong size")
    if work_factor > _HIGHEST_WORK_FACTOR:
        raise NotAge("a work factor beyond what any of our files has")
    return _unwrapped(_stretch(passphrase, salt, work_factor), body)


def _unwrapped(key: bytes, body: bytes) -> bytes | None:
    try:
        return ChaCha20Poly1305(key).decrypt(bytes(12), body, None)
    except InvalidTag:
        return None


def open_header(source: BinaryIO, unwrap: Unwrap) -> tuple[int, ChaCha20Poly1305]:
    """Return where the payload begins, and its cipher; raises NotForUs or NotAge."""
    source.seek(0)
    start = source.read(_HEADER_LIMIT)
    stanzas, text, mac, end = _parse_header(start)
    if len(stanzas) > 1 and any(each.arguments[0] == b"scrypt" for each in stanzas):
        raise NotAge("a scrypt stanza stands alone")
    file_key = unwrap(stanzas)
    if file_key is None:
        raise NotForUs("no stanza opens with this key")
    if not hmac.compare_digest(_header_mac(file_key, text), mac):
        raise NotAge("the header does not verify")
    nonce = start[end : end + _NONCE]
    if len(nonce) != _NONCE:
        raise NotAge("the payload is cut short")
    return end + _NONCE, ChaCha20Poly1305(_derive(file_key, nonce, b"payload"))


def _parse_header(start: bytes) -> tuple[list[Stanza], bytes, bytes, int]:
    lines = _Lines(start)
    if lines.take() != _VERSION:
        raise NotAge("not an age v1 file")
    stanzas: list[Stanza] = []
    while True:
        begin = lines.place
        line = lines.take()
        if line.startswith(b"---"):
            if not stanzas or not line.startswith(b"--- "):
                raise NotAge("a header without stanza or mac")
            mac = _unbase64(line[4:])
            if len(mac) != hashlib.sha256().digest_size:
                raise NotAge("a mac of the wrong size")
            return stanzas, start[: begin + 3], mac, lines.place
        if not line.startswith(b"-> "):
            raise NotAge("not a stanza")
        arguments = tuple(line[3:].split(b" "))
        if not all(_STANZA_ARGUMENT.fullmatch(each) for each in arguments):
            raise NotAge("a stanza argument that is not printable")
        stanzas.append(Stanza(arguments, _unbase64(_stanza_body(lines))))


def _stanza_body(lines: "_Lines") -> bytes:
    body = b""
    while True:
        piece = lines.take()
        if len(piece) > _COLUMNS:
            raise NotAge("a stanza body line that is too long")
        body += piece
        if len(piece) < _COLUMNS:
            return body


class _Lines:
    """Walks the header by its LF-ended lines."""

    def __init__(self, text: bytes) -> None:
        self.text = text
        self.place = 0

    def take(self) -> bytes:
        end = self.text.find(b"\n", self.place)
        if end < 0:
            raise NotAge("the header is cut short")
        line = self.text[self.place : end]
        self.place = end + 1
        return line


def _derive(secret: bytes, salt: bytes | None, info: bytes) -> bytes:
    return HKDF(hashes.SHA256(), 32, salt, info).derive(secret)


def _stretch(passphrase: bytes, salt: bytes, work_factor: int) -> bytes:
    return Scrypt(salt=_SCRYPT + salt, length=32, n=1 << work_factor, r=8, p=1).derive(passphrase)


def _base64(data: bytes) -> bytes:
    return base64.b64encode(data).rstrip(b"=")


def _unbase64(text: bytes) -> bytes:
    try:
        data = base64.b64decode(text + b"=" * (-len(text) % 4), validate=True)
    except binascii.Error as error:
        raise NotAge("not base64") from error
    if _base64(data) != text:
        raise NotAge("not the one spelling in base64")
    return data
