"""The real clock: wall time, the boot it belongs to, and the uptime, which no setting of the clock moves."""

import sys
import time
import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from tzlocal import get_localzone_name

from evidence_log.records.clock import Reading
from evidence_log.records.instant import zone_named

_WINDOWS_BOOTS = r"SYSTEM\CurrentControlSet\Control\Session Manager\Memory Management\PrefetchParameters"
_PROCESS = f"process-{uuid.uuid4()}"


class SystemClock:
    """Reads the machine. Built once, by the front door."""

    def read(self) -> Reading:
        """Look at wall time and uptime as close together as can be."""
        return Reading(wall=datetime.now(UTC), boot=_boot(), uptime_us=_uptime_us(), zone=machine_zone())


def machine_zone() -> str:
    """Return the machine's IANA zone; UTC where the machine names none that is known."""
    try:
        name = get_localzone_name()
        zone_named(name or "")
    except (ValueError, LookupError, OSError):
        return "UTC"
    return name or "UTC"


def _boot() -> str:
    """Name this boot of the machine; where the system has no name for it, this process stands in."""
    if sys.platform == "linux":
        try:
            return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        except OSError:
            return _PROCESS
    if sys.platform == "darwin":
        return _darwin_boot() or _PROCESS
    if sys.platform == "win32":
        return windows_boot(_windows_boot_count) or _PROCESS
    return _PROCESS


def windows_boot(count: Callable[[], object]) -> str | None:
    """Name the boot by the number Windows counts up at every start of its kernel, the same for every process.

    A start from "fast startup" continues a kernel that slept: it keeps its number, and its uptime goes on.
    """
    try:
        number = count()
    except OSError:  # the registry has no such value: it was turned off together with prefetching
        return None
    return f"windows-{number}" if type(number) is int and number > 0 else None


def _windows_boot_count() -> object:
    if sys.platform != "win32":
        raise OSError
    import winreg  # noqa: PLC0415 -- Windows only

    with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _WINDOWS_BOOTS) as key:
        return winreg.QueryValueEx(key, "BootId")[0]


def _darwin_boot() -> str | None:
    """`kern.bootsessionuuid`: new at every start of the machine."""
    import ctypes  # noqa: PLC0415 -- macOS only

    library = ctypes.CDLL(None)
    size = ctypes.c_size_t(64)
    buffer = ctypes.create_string_buffer(size.value)
    if library.sysctlbyname(b"kern.bootsessionuuid", buffer, ctypes.byref(size), None, 0) != 0:
        return None
    return buffer.value.decode("ascii") or None


def _uptime_us() -> int:
    """Microseconds since the machine was started, sleep included where the system counts it."""
    if sys.platform == "linux":
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1000
    if sys.platform == "darwin":
        # On Darwin CLOCK_MONOTONIC goes on while the machine sleeps; CLOCK_UPTIME_RAW does not.
        return time.clock_gettime_ns(time.CLOCK_MONOTONIC) // 1000
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 -- Windows only

        tick = ctypes.windll.kernel32.GetTickCount64
        tick.restype = ctypes.c_ulonglong
        return int(tick()) * 1000
    return time.monotonic_ns() // 1000
