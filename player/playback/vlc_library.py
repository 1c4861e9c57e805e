"""Finds and loads libVLC, says how to install it, and what sound output there is."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import Any

from player.domain.errors import EngineMissing, EngineNotInstalled

_INSTALLERS = (
    ("apt-get", "sudo apt-get install libvlc5 libvlc-bin vlc-plugin-base"),
    ("dnf", "sudo dnf install vlc-libs vlc-plugins-base vlc-plugin-ffmpeg"),
    ("pacman", "sudo pacman -S libvlc vlc-plugin-ffmpeg vlc-plugin-mpg123"),
    ("zypper", "sudo zypper install libvlc5 vlc-noX"),
)


def install_command() -> str:
    """What to type to install it, or '' where nobody knows."""
    if sys.platform == "darwin":
        return "brew install --cask vlc"
    if sys.platform == "win32":
        return "winget install VideoLAN.VLC"
    return next((command for tool, command in _INSTALLERS if shutil.which(tool)), "")


def _missing(cause: str) -> EngineMissing:
    command = install_command()
    return EngineNotInstalled(cause, command=command) if command else EngineMissing(cause)


def load_vlc() -> Any:  # noqa: ANN401 - python-vlc has no types
    """The module ``vlc``; raises EngineMissing where libVLC is not to be had, with how to install it if known."""
    try:
        import vlc
    except (ImportError, OSError, NameError, AttributeError) as error:
        # python-vlc looks for the library while it is imported, and fails in as many ways as there are systems.
        raise _missing(f"{type(error).__name__}: {error}") from error
    return vlc


def pick_audio_output() -> str | None:
    """``dummy`` where nothing could sound; None leaves the choice to libVLC. ``EARMARK_AOUT`` decides if set."""
    if chosen := os.environ.get("EARMARK_AOUT"):
        return chosen
    if not sys.platform.startswith("linux"):
        return None
    runtime = Path(os.environ.get("XDG_RUNTIME_DIR") or f"/run/user/{os.getuid()}")
    if os.environ.get("PULSE_SERVER") or any((runtime / name).exists() for name in ("pulse/native", "pipewire-0")):
        return None
    try:
        cards = Path("/proc/asound/cards").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return "dummy"
    return "dummy" if "no soundcards" in cards or not cards.strip() else None


def describe_vlc(audio_output: str | None = None) -> str:
    """What is installed, once it was seen to start; raises EngineMissing."""
    vlc = load_vlc()
    output = audio_output or pick_audio_output()
    instance = vlc.Instance(["--quiet", "--no-video", *([f"--aout={output}"] if output else [])])
    if instance is None:
        raise _missing("libvlc_new gave nothing")
    instance.release()
    version = vlc.libvlc_get_version().decode("utf-8", "replace")
    return f"{version}, sound: {output or 'as VLC chooses'}"
