"""Sign a finished PDF: PAdES B-B, or B-T with a stamp (ETSI EN 319 142-1). Only appended: the file begins with the bytes given.

The one module that knows pyHanko. It opens no connection: the stamp comes from whoever calls.
"""

import asyncio
import io
from collections.abc import Callable

from asn1crypto import cms, keys, tsp, x509
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder, SigIOSetup, SigObjSetup
from pyhanko.sign.signers.constants import ESIC_EXTENSION_1
from pyhanko.sign.signers.pdf_byterange import SignatureObject
from pyhanko.sign.signers.pdf_cms import SimpleSigner
from pyhanko.sign.timestamps import TimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore

from evidence_log.records.instant import instant
from evidence_log.reports.certificate import Signer
from evidence_log.reports.paper.operations import SIGNATURE_ROOM

Stamp = Callable[[bytes], bytes]

LARGEST_STAMP = 16_384
_FIELD = "Signature1"
_DIGEST = "sha256"
_ROOM_FOR_SIGNATURE = 4_096


class _Appended(IncrementalPdfFileWriter):
    """Appends to a file and leaves what it says of itself alone: its date and its XMP are as they were made."""

    def _update_meta(self) -> None:
        """Nothing to say."""


class _Stamped(TimeStamper):
    """A stamp from outside, asked for once, of the signature itself."""

    def __init__(self, stamp: Stamp) -> None:
        super().__init__(include_nonce=False)
        self._stamp = stamp

    async def async_timestamp(self, message_digest: bytes, md_algorithm: str) -> cms.ContentInfo:
        """Return the token of the answer."""
        if md_algorithm != _DIGEST:
            raise ValueError(md_algorithm)
        return tsp.TimeStampResp.load(self._stamp(message_digest))["time_stamp_token"]


def sign(data: bytes, signer: Signer, *, made_at: str, stamp: Stamp | None = None) -> bytes:
    """Return the signed file; `stamp` answers the SHA-256 of the signature with a whole, checked RFC 3161 answer."""
    writer = _Appended(io.BytesIO(data))
    page, room = _room(writer)
    writer.register_extension(ESIC_EXTENSION_1)
    embedding = PdfCMSEmbedder(
        SigFieldSpec(
            _FIELD,
            on_page=page,
            box=tuple(room.get_object()["/BBox"]),
            readable_field_name=signer.signed.signer,
        )
    ).write_cms(_FIELD, writer)
    field = next(embedding).get_object()
    field[pdf_name("/AP")] = generic.DictionaryObject({pdf_name("/N"): room})
    placeholder = SignatureObject(
        timestamp=instant(made_at),
        subfilter=SigSeedSubFilter.PADES,
        name=signer.signed.signer,
        bytes_reserved=2 * _reserved(signer, stamped=stamp is not None),
    )
    embedding.send(SigObjSetup(sig_placeholder=placeholder))
    digest, out = embedding.send(SigIOSetup(md_algorithm=_DIGEST, output=io.BytesIO()))
    embedding.send(asyncio.run(_signature(signer, digest.document_digest, stamp)))
    signed: bytes = out.getvalue()
    return signed


async def _signature(signer: Signer, digest: bytes, stamp: Stamp | None) -> cms.ContentInfo:
    above = SimpleCertificateStore.from_certs(x509.Certificate.load(each) for each in signer.above)
    signing = SimpleSigner(
        signing_cert=x509.Certificate.load(signer.certificate),
        signing_key=keys.PrivateKeyInfo.load(signer.key),
        cert_registry=above,
    )
    return await signing.async_sign(
        digest, _DIGEST, use_pades=True, timestamper=None if stamp is None else _Stamped(stamp)
    )


def _reserved(signer: Signer, *, stamped: bool) -> int:
    """Bytes to leave for the signature: what it carries is known but for the stamp."""
    # Who issued it is named once more beside the signature.
    certificates = 2 * len(signer.certificate) + sum(map(len, signer.above))
    return _ROOM_FOR_SIGNATURE + certificates + (LARGEST_STAMP if stamped else 0)


def _room(writer: IncrementalPdfFileWriter) -> tuple[int, generic.IndirectObject]:
    """The page with the room for a signature, and what is to be seen there: it was drawn with the document, in its fonts."""
    pages = int(writer.root["/Pages"]["/Count"])
    for page in reversed(range(pages)):
        drawn = writer.find_page_for_modification(page)[0].get_object()["/Resources"].get("/XObject", {})
        if SIGNATURE_ROOM in drawn:
            return page, drawn.raw_get(SIGNATURE_ROOM)
    raise ValueError("a document that leaves no room for a signature")
