"""How far something long has come, in one line."""

from evidence_log.i18n.amounts import duration_words
from evidence_log.i18n.texts import Texts
from evidence_log.records.progress import Progress, Stage


def progress_words(progress: Progress, texts: Texts) -> str:
    """What it is busy with, and how much of how much is done."""
    done, of = progress.done, progress.of
    if progress.stage is Stage.DECODE:
        count = f"  {duration_words(done)}{f' / {duration_words(of)}' if of else ''}"
    elif progress.stage is Stage.RECOGNISE:
        count = f"  {done * 100 // of} %" if of else ""
    else:
        count = f"  {done} / {of}" if of else ""
    return f"{texts(f'copies.progress.{progress.stage.value}')}{count}"
