"""Positions and lengths as a clock shows them."""

from __future__ import annotations


def clock_text(seconds: float) -> str:
    """``0:07``, ``15:13``, ``1:02:03``; parts of a second are cut off, below zero is zero."""
    whole = max(0, int(seconds))
    minutes, second = divmod(whole, 60)
    hour, minute = divmod(minutes, 60)
    return f"{hour}:{minute:02}:{second:02}" if hour else f"{minute}:{second:02}"
