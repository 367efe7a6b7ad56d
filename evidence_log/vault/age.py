"""age v1 files, written and read over `cryptography` alone. The format is C2SP's `age.md`.

Recipients: X25519, or scrypt alone. The payload is ChaCha20-Poly1305 in chunks of 64 KiB, so any place of it
can be read by itself.
"""

import io
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from evidence_log.vault import bech32
from evidence_log.vault.age_header import (
    TAG,
    WORK_FACTOR,
    NotAge,
    Unwrap,
    Wrap,
    open_header,
    unwrap_scrypt,
    unwrap_x25519,
    wrap_scrypt,
    wrap_x25519,
    write_header,
)

CHUNK = 65536
_SEALED = CHUNK + TAG
_AT_ONCE = 16


def new_identity() -> bytes:
    """Return 32 fresh bytes of an X25519 identity."""
    return X25519PrivateKey.generate().private_bytes_raw()


def recipient_of(identity: bytes) -> bytes:
    """Return the 32-byte recipient of an identity."""
    return X25519PrivateKey.from_private_bytes(identity).public_key().public_bytes_raw()


def identity_text(identity: bytes) -> str:
    """Spell an identity as `AGE-SECRET-KEY-1...`."""
    return bech32.encode("age-secret-key-", identity).upper()


def recipient_text(recipient: bytes) -> str:
    """Spell a recipient as `age1...`."""
    return bech32.encode("age", recipient)


def read_identity(text: str) -> bytes:
    """Read `AGE-SECRET-KEY-1...`; ValueError for anything else."""
    prefix, data = bech32.decode(text.strip())
    if prefix != "age-secret-key-" or len(data) != len(bytes(32)):
        raise ValueError("not an age identity")
    return data


def read_recipient(text: str) -> bytes:
    """Read `age1...`; ValueError for anything else."""
    prefix, data = bech32.decode(text.strip())
    if prefix != "age" or len(data) != len(bytes(32)):
        raise ValueError("not an age recipient")
    return data


def encrypt_small(plain: bytes, recipients: Sequence[bytes]) -> bytes:
    """Encrypt what fits in memory to X25519 recipients."""
    return _whole(plain, [wrap_x25519(each) for each in recipients])


def encrypt_with_passphrase(plain: bytes, passphrase: bytes, *, work_factor: int = WORK_FACTOR) -> bytes:
    """Encrypt to a passphrase alone, as the format demands; `work_factor` is log2 of scrypt's N."""
    return _whole(plain, [wrap_scrypt(passphrase, work_factor)])


class Writer:
    """Encrypts a stream; feed it pieces of whole chunks, the last one with `final`."""

    def __init__(self, recipients: Sequence[bytes]) -> None:
        header, self._seal = write_header([wrap_x25519(each) for each in recipients])
        self.header = header
        self._index = 0

    def pieces(self, plain: memoryview, *, final: bool) -> Iterator[bytes]:
        """Yield the sealed chunks; a piece that is not final is a multiple of 64 KiB and not empty."""
        size = len(plain)
        if not final and (size == 0 or size % CHUNK):
            raise ValueError("only the final piece may end inside a chunk")
        ends = range(CHUNK, size, CHUNK) if final else range(CHUNK, size + 1, CHUNK)
        begin = 0
        for end in ends:
            yield self._sealed(plain[begin:end], last=False)
            begin = end
        if final:
            yield self._sealed(plain[begin:], last=True)

    def _sealed(self, chunk: memoryview, *, last: bool) -> bytes:
        nonce = self._index.to_bytes(11, "big") + (b"\1" if last else b"\0")
        self._index += 1
        return self._seal.encrypt(nonce, chunk, None)


class Reader(io.RawIOBase):
    """Reads the plaintext of an age file at any place; raises NotAge when a chunk does not verify."""

    def __init__(self, source: BinaryIO, unwrap: Unwrap) -> None:
        super().__init__()
        self._source = source
        self._payload, self._open = open_header(source, unwrap)
        sealed = source.seek(0, io.SEEK_END) - self._payload
        self._chunks = -(-sealed // _SEALED)
        self.size = sealed - TAG * self._chunks
        if self._chunks == 0 or self.size < 0 or (self._chunks > 1 and sealed % _SEALED in range(1, TAG + 1)):
            raise NotAge("the payload is cut short")
        self._place = 0
        self._cached: tuple[int, bytes] = (-1, b"")
        # The last chunk says that it is the last: a file cut at a chunk's end is found out here.
        self.chunk(self._chunks - 1)

    def readable(self) -> bool:
        """It is."""
        return True

    def seekable(self) -> bool:
        """It is."""
        return True

    def tell(self) -> int:
        """Place in the plaintext."""
        return self._place

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Move in the plaintext."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._place, io.SEEK_END: self.size}[whence]
        if base + offset < 0:
            raise ValueError("before the beginning")
        self._place = base + offset
        return self._place

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill the buffer from the chunk at the present place."""
        if self._place >= self.size:
            return 0
        index, offset = divmod(self._place, CHUNK)
        piece = self.chunk(index)[offset : offset + len(buffer)]
        buffer[: len(piece)] = piece
        self._place += len(piece)
        return len(piece)

    def readall(self) -> bytes:
        """Return the rest."""
        pieces = []
        while self._place < self.size:
            index, offset = divmod(self._place, CHUNK)
            pieces.append(self.chunk(index)[offset:])
            self._place += len(pieces[-1])
        return b"".join(pieces)

    def chunks(self) -> Iterator[bytes]:
        """Yield the whole plaintext, chunk by chunk, read many at once; raises NotAge as `chunk` does."""
        if self._chunks == 1:
            yield self.chunk(0)
            return
        sealed = memoryview(bytearray(min(_AT_ONCE, self._chunks) * _SEALED))
        for first in range(0, self._chunks, _AT_ONCE):
            self._source.seek(self._payload + first * _SEALED)
            there = self._fill(sealed)
            for index in range(first, min(first + _AT_ONCE, self._chunks)):
                begin = (index - first) * _SEALED
                yield self._unsealed(index, sealed[begin : min(begin + _SEALED, there)])

    def close(self) -> None:
        """Close the file underneath, too."""
        self._source.close()
        self._cached = (-1, b"")
        super().close()

    def chunk(self, index: int) -> bytes:
        """Return one chunk of the plaintext; raises NotAge when it does not verify."""
        if self._cached[0] == index:
            return self._cached[1]
        self._source.seek(self._payload + index * _SEALED)
        plain = self._unsealed(index, self._source.read(_SEALED))
        self._cached = (index, plain)
        return plain

    def _fill(self, buffer: memoryview) -> int:
        """Read until the buffer is full or the file ends; the system may give it in parts."""
        filled = 0
        while filled < len(buffer):
            count = self._source.readinto(buffer[filled:])  # type: ignore[attr-defined]
            if not count:
                break
            filled += count
        return filled

    def _unsealed(self, index: int, sealed: bytes | memoryview) -> bytes:
        nonce = index.to_bytes(11, "big") + (b"\1" if index == self._chunks - 1 else b"\0")
        try:
            plain = self._open.decrypt(nonce, sealed, None)
        except InvalidTag as error:
            message = f"chunk {index} does not verify"
            raise NotAge(message) from error
        if not plain and self._chunks > 1:
            raise NotAge("an empty last chunk")
        return plain


def open_with_identity(source: BinaryIO, identity: bytes) -> Reader:
    """Open for reading with an X25519 identity; raises NotForUs or NotAge."""
    return Reader(source, lambda stanzas: unwrap_x25519(stanzas, identity))


def open_with_passphrase(source: BinaryIO, passphrase: bytes) -> Reader:
    """Open for reading with a passphrase; raises NotForUs or NotAge."""
    return Reader(source, lambda stanzas: unwrap_scrypt(stanzas, passphrase))


def _whole(plain: bytes, wraps: Sequence[Wrap]) -> bytes:
    header, seal = write_header(wraps)
    ends = [*range(CHUNK, len(plain), CHUNK), len(plain)]
    begins = [0, *ends[:-1]]
    sealed = [
        seal.encrypt(i.to_bytes(11, "big") + (b"\1" if end == len(plain) else b"\0"), plain[begin:end], None)
        for i, (begin, end) in enumerate(zip(begins, ends, strict=True))
    ]
    return header + b"".join(sealed)
