"""Keeps the memory that large transfers use over and over from going back to the system after each block."""

from __future__ import annotations

import contextlib
import ctypes
import functools
import sys

# Of mallopt(3), as glibc defines them.
_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD = -1, -3
_LARGEST_KEPT = 4 * 1024 * 1024
_KEPT = 16 * 1024 * 1024


@functools.cache
def keep_freed_memory() -> None:
    """From now on memory up to 16 MB that is freed stays with this process.

    glibc gives each received piece pages of its own and takes them back, and the kernel has to clear them each time:
    that took half of the time of a fast download. Does nothing where the C library is another.
    """
    if sys.platform != "linux":
        return
    with contextlib.suppress(OSError, AttributeError):
        mallopt = ctypes.CDLL(None).mallopt
        mallopt(_M_MMAP_THRESHOLD, _LARGEST_KEPT)
        mallopt(_M_TRIM_THRESHOLD, _KEPT)
