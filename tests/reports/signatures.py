"""Signed documents of the sample case, and what two programs of others say of them."""

import io
import subprocess
import zlib
from datetime import datetime
from pathlib import Path

from asn1crypto import x509
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import Certificate, load_pem_x509_certificate
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.general import SigningError
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.errors import ValidationInfoReadingError
from pyhanko.sign.validation.status import PdfSignatureStatus
from pyhanko_certvalidator import ValidationContext

from evidence_log.records.clock import Language
from evidence_log.records.instant import instant
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.reports.make import make_document
from evidence_log.reports.signer import Signer, read_signer
from evidence_log.reports.writing import Supplied
from tests.reports.rendering import REFERENCE
from tests.reports.sample_case import MADE_AT, SampleCase
from tests.reports.signers import PASSPHRASE, Certified, authority, by_curve, by_rsa

BY = {Language.EN: by_rsa, Language.ZH: by_curve}


def signer_of(certified: Certified) -> Signer:
    """Whoever it is, with the certificates above."""
    return read_signer(certified.p12(authority().below, authority().root), PASSPHRASE, "mine.p12")


def unsigned(language: Language, signer: Signer, *, edition: str = "police") -> bytes:
    """The document of the sample case with room for a signature."""
    sample = SampleCase(language)
    wanted = WantedDocument(edition=edition, language=language)
    supplied = Supplied(REFERENCE, MADE_AT[language], sample.preview, signed=signer.signed)
    return make_document(sample.case_file, wanted, supplied).data


def by_pyhanko(
    data: bytes, language: Language, *, stamped_by: Path | None = None, at: datetime | None = None
) -> PdfSignatureStatus:
    """What pyHanko says of the one signature, at the time the document was made, with the root trusted."""
    root = _trusted(authority().root.certificate)
    context = ValidationContext([root], allow_fetching=False, moment=at or instant(MADE_AT[language]))
    stamps = None
    if stamped_by is not None:
        stamps = ValidationContext(
            [_trusted(load_pem_x509_certificate(stamped_by.read_bytes()))], allow_fetching=False
        )
    (signature,) = PdfFileReader(io.BytesIO(data)).embedded_signatures
    return validate_pdf_signature(signature, context, stamps)


def _trusted(certificate: Certificate) -> x509.Certificate:
    return x509.Certificate.load(certificate.public_bytes(Encoding.DER))


def accepted_by_pyhanko(data: bytes, language: Language) -> bool:
    """Whether pyHanko finds the one signature good and nothing outside it."""
    try:
        return by_pyhanko(data, language).bottom_line
    except (PdfError, SigningError, ValidationInfoReadingError, ValueError, KeyError, TypeError, zlib.error):
        return False


def by_pdfsig(data: bytes, folder: Path) -> str:
    """What pdfsig says."""
    path = folder / "signed.pdf"
    path.write_bytes(data)
    done = subprocess.run(["pdfsig", "-nocert", str(path)], capture_output=True, check=False)
    return done.stdout.decode("utf-8", "replace")


def accepted_by_pdfsig(data: bytes, folder: Path) -> bool:
    """Whether pdfsig finds a valid signature over the whole file."""
    said = by_pdfsig(data, folder)
    return "Signature is Valid" in said and "Total document signed" in said
