"""The iPhone's photos: Pillow with the decoder of HEIF beside it. Runs in the worker process only."""

import pillow_heif

from evidence_log.media.photo import look

__all__ = ["look"]

pillow_heif.register_heif_opener(thumbnails=False)
