"""What is in memory stays out of files, should the program crash. Imports nothing: it is wanted before anything is read."""

import os
import sys


def forbid_core_dumps() -> None:
    """Let a crash leave no core, neither keys nor words. Windows writes none unless it was set up to.

    On Linux the limit is one byte: no core fits into it, and unlike nought it also stops cores that a system hands
    to a program (core(5), fs/coredump.c).
    """
    if os.name == "posix":
        import resource  # noqa: PLC0415 -- POSIX only

        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        least = 1 if sys.platform == "linux" and most != 0 else 0
        resource.setrlimit(resource.RLIMIT_CORE, (least, most))
