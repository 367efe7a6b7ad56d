"""Sign a finished PDF: PAdES B-B, or B-T with a stamp (ETSI EN 319 142-1). Only appended: the file begins with the bytes given.

The one module that knows pyHanko. It opens no connection: the stamp comes from whoever calls.
"""

import asyncio
import io
from collections.abc import Callable, Generator
from typing import Any

from asn1crypto import cms, keys, tsp, x509
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name, pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder, SigIOSetup, SigObjSetup
from pyhanko.sign.signers.constants import ESIC_EXTENSION_1
from pyhanko.sign.signers.pdf_byterange import SignatureObject
from pyhanko.sign.signers.pdf_cms import SimpleSigner
from pyhanko.sign.timestamps import TimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore

from evidence_log.i18n.texts import Texts
from evidence_log.records.clock import Language
from evidence_log.records.instant import instant
from evidence_log.reports.paper.operations import SIGNATURE_ROOM
from evidence_log.reports.signer import Signer

Stamp = Callable[[bytes], bytes]

# The whole signature stays below the longest string of an archive (ISO 19005-3, 6.1.13).
LARGEST_STAMP = 10_240
_FIELD = "Signature1"
_DIGEST = "sha256"
_ROOM_FOR_SIGNATURE = 3_072


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


def sign(
    data: bytes, signer: Signer, *, made_at: str, language: Language, stamp: Stamp | None = None
) -> bytes:
    """Return the signed file; `stamp` answers the SHA-256 of the signature with a whole, checked RFC 3161 answer."""
    writer = _Appended(io.BytesIO(data))
    writer.register_extension(ESIC_EXTENSION_1)
    embedding = _field(writer, Texts(language)("document.signature-of", name=signer.signed.signer))
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


def _field(writer: IncrementalPdfFileWriter, said: str) -> Generator[Any, Any, None]:
    """Put the signature's field into its room, and return what goes on from there."""
    page, room = _room(writer)
    box = tuple(room.get_object()["/BBox"])
    spec = SigFieldSpec(_FIELD, on_page=page, box=box, readable_field_name=said)
    embedding: Generator[Any, Any, None] = PdfCMSEmbedder(spec).write_cms(_FIELD, writer)
    field = next(embedding)
    entries = {
        "/AP": _dictionary({"/N": room}),
        "/Contents": pdf_string(said),
        "/StructParent": _tag(writer, field),
    }
    field.get_object().update(_dictionary(entries))
    return embedding


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


def _tag(writer: IncrementalPdfFileWriter, field: Any) -> generic.NumberObject:
    """Let it be the last thing read to those who do not see the page; returns its key there (ISO 32000-1, 14.7)."""
    root = writer.root["/StructTreeRoot"]
    document, keys = root["/K"], root["/ParentTree"]
    key: generic.NumberObject = root["/ParentTreeNextKey"]
    shown = {"/Type": pdf_name("/OBJR"), "/Obj": field, "/Pg": field.get_object().raw_get("/P")}
    element = {"/S": pdf_name("/Form"), "/P": root.raw_get("/K"), "/K": _dictionary(shown)}
    known = writer.add_object(_dictionary(element))
    read = document["/K"] if isinstance(document["/K"], generic.ArrayObject) else [document.raw_get("/K")]
    document["/K"] = generic.ArrayObject([*read, known])
    leaf = {"/Limits": generic.ArrayObject([key, key]), "/Nums": generic.ArrayObject([key, known])}
    keys["/Kids"].append(writer.add_object(_dictionary(leaf)))
    root["/ParentTreeNextKey"] = generic.NumberObject(key + 1)
    for changed in (document, keys, root):
        writer.update_container(changed)
    return key


def _dictionary(entries: dict[str, Any]) -> generic.DictionaryObject:
    return generic.DictionaryObject({pdf_name(name): value for name, value in entries.items()})


def _room(writer: IncrementalPdfFileWriter) -> tuple[int, generic.IndirectObject]:
    """The page with the room for a signature, and what is to be seen there: it was drawn with the document, in its fonts."""
    pages = int(writer.root["/Pages"]["/Count"])
    for page in reversed(range(pages)):
        drawn = writer.find_page_for_modification(page)[0].get_object()["/Resources"].get("/XObject", {})
        if SIGNATURE_ROOM in drawn:
            return page, drawn.raw_get(SIGNATURE_ROOM)
    raise ValueError("a document that leaves no room for a signature")
