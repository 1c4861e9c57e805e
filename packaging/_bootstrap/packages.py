"""Which parts Earmark needs from the system, and in which package each family of systems has them: data, and no action.

The names for Debian were tried on a bare Debian 12; those for the others come from their published package lists.
"""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

LIBVLC = "libVLC"
FONT = "a font"
ENSUREPIP = "ensurepip"

# What QtGui and QtWidgets load, whatever the platform plug-in: found with `readelf -d` in PySide6 6.12.
QT_BASE = (
    "libEGL.so.1",
    "libGL.so.1",
    "libX11.so.6",
    "libbrotlidec.so.1",
    "libdbus-1.so.3",
    "libfontconfig.so.1",
    "libfreetype.so.6",
    "libglib-2.0.so.0",
    "libgssapi_krb5.so.2",
    "libgthread-2.0.so.0",
    "libstdc++.so.6",
    "libxkbcommon.so.0",
    "libzstd.so.1",
)
QT_X11 = (
    "libX11-xcb.so.1",
    "libxcb-cursor.so.0",
    "libxcb-icccm.so.4",
    "libxcb-image.so.0",
    "libxcb-keysyms.so.1",
    "libxcb-randr.so.0",
    "libxcb-render-util.so.0",
    "libxcb-render.so.0",
    "libxcb-shape.so.0",
    "libxcb-shm.so.0",
    "libxcb-sync.so.1",
    "libxcb-util.so.1",
    "libxcb-xfixes.so.0",
    "libxcb-xkb.so.1",
    "libxcb.so.1",
    "libxkbcommon-x11.so.0",
)
QT_WAYLAND = ("libwayland-client.so.0", "libwayland-cursor.so.0", "libwayland-egl.so.1")
LIBRARIES = (*QT_BASE, *QT_X11, *QT_WAYLAND)
# Programs that a test may start, and skip itself where there is none. Xvfb and
# xdotool are the screen and the keyboard of the test that uses the window with keys alone.
TEST_PROGRAMS = ("Xvfb", "curl", "dbus-daemon", "xdotool")

_DEBIAN = {
    # libvlc-bin writes the cache of plug-ins; without it each start of libVLC looks through all of them.
    LIBVLC: "libvlc5 libvlc-bin vlc-plugin-base",
    FONT: "fonts-dejavu-core",
    # With the version of Python in the name: see ``names``.
    ENSUREPIP: "python{python}-venv",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libzstd.so.1": "libzstd1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "Xvfb": "xvfb",
    "curl": "curl",
    "dbus-daemon": "dbus-daemon",
    "xdotool": "xdotool",
}

_XCB_OF_X_ORG = {
    "libxcb-cursor.so.0": "xcb-util-cursor",
    "libxcb-icccm.so.4": "xcb-util-wm",
    "libxcb-image.so.0": "xcb-util-image",
    "libxcb-keysyms.so.1": "xcb-util-keysyms",
    "libxcb-render-util.so.0": "xcb-util-renderutil",
    "libxcb-util.so.1": "xcb-util",
    **{
        f"libxcb{part}": "libxcb"
        for part in (
            "-randr.so.0",
            "-render.so.0",
            "-shape.so.0",
            "-shm.so.0",
            "-sync.so.1",
            "-xfixes.so.0",
            "-xkb.so.1",
            ".so.1",
        )
    },
}

_FEDORA = {
    LIBVLC: "vlc-libs vlc-plugins-base vlc-plugin-ffmpeg vlc-plugin-pulseaudio",
    FONT: "dejavu-sans-fonts",
    ENSUREPIP: "python3-libs",
    "libEGL.so.1": "libglvnd-egl mesa-libEGL",
    "libGL.so.1": "libglvnd-glx mesa-libGL",
    "libX11.so.6": "libX11",
    "libbrotlidec.so.1": "libbrotli",
    "libdbus-1.so.3": "dbus-libs",
    "libfontconfig.so.1": "fontconfig",
    "libfreetype.so.6": "freetype",
    "libglib-2.0.so.0": "glib2",
    "libgssapi_krb5.so.2": "krb5-libs",
    "libgthread-2.0.so.0": "glib2",
    "libstdc++.so.6": "libstdc++",
    "libxkbcommon.so.0": "libxkbcommon",
    "libzstd.so.1": "libzstd",
    "libX11-xcb.so.1": "libX11-xcb",
    **_XCB_OF_X_ORG,
    "libxkbcommon-x11.so.0": "libxkbcommon-x11",
    "libwayland-client.so.0": "libwayland-client",
    "libwayland-cursor.so.0": "libwayland-cursor",
    "libwayland-egl.so.1": "libwayland-egl",
    "Xvfb": "xorg-x11-server-Xvfb",
    "curl": "curl",
    "dbus-daemon": "dbus-daemon",
    "xdotool": "xdotool",
}

_ARCH = {
    # The plug-ins are packages of their own there; gnutls is the one that opens https addresses.
    LIBVLC: "libvlc vlc-plugins-base vlc-plugin-ffmpeg vlc-plugin-mpg123 vlc-plugin-ogg vlc-plugin-opus "
    "vlc-plugin-gnutls vlc-plugin-pulse vlc-plugin-alsa",
    FONT: "ttf-dejavu",
    ENSUREPIP: "python",
    "libEGL.so.1": "libglvnd mesa",
    "libGL.so.1": "libglvnd mesa",
    "libX11.so.6": "libx11",
    "libbrotlidec.so.1": "brotli",
    "libdbus-1.so.3": "dbus",
    "libfontconfig.so.1": "fontconfig",
    "libfreetype.so.6": "freetype2",
    "libglib-2.0.so.0": "glib2",
    "libgssapi_krb5.so.2": "krb5",
    "libgthread-2.0.so.0": "glib2",
    "libstdc++.so.6": "gcc-libs",
    "libxkbcommon.so.0": "libxkbcommon",
    "libzstd.so.1": "zstd",
    "libX11-xcb.so.1": "libx11",
    **_XCB_OF_X_ORG,
    "libxkbcommon-x11.so.0": "libxkbcommon-x11",
    "libwayland-client.so.0": "wayland",
    "libwayland-cursor.so.0": "wayland",
    "libwayland-egl.so.1": "wayland",
    "Xvfb": "xorg-server-xvfb",
    "curl": "curl",
    "dbus-daemon": "dbus",
    "xdotool": "xdotool",
}

_OPENSUSE = {
    # The X11 and Wayland libraries are named as in Debian there.
    **{part: _DEBIAN[part] for part in (*QT_X11, *QT_WAYLAND)},
    "libX11-xcb.so.1": "libX11-xcb1",
    LIBVLC: "libvlc5 vlc-noX",
    FONT: "dejavu-fonts",
    ENSUREPIP: "python3",
    "libEGL.so.1": "libglvnd Mesa-libEGL1",
    "libGL.so.1": "libglvnd Mesa-libGL1",
    "libX11.so.6": "libX11-6",
    "libbrotlidec.so.1": "libbrotlidec1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib-2_0-0",
    "libgssapi_krb5.so.2": "krb5",
    "libgthread-2.0.so.0": "libgthread-2_0-0",
    "libstdc++.so.6": "libstdc++6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libzstd.so.1": "libzstd1",
    "Xvfb": "xorg-x11-server-Xvfb",
    "curl": "curl",
    "dbus-daemon": "dbus-1-daemon",
    "xdotool": "xdotool",
}


@dataclass(frozen=True)
class Manager:
    """A package manager: how it is called, and its names for the parts."""

    program: str
    install: tuple[str, ...]
    names_of: Mapping[str, str]
    refresh: tuple[str, ...] = ()
    # Left out of what a person is told to type.
    unattended: tuple[str, ...] = ()
    environment: Mapping[str, str] = field(default_factory=dict)
    needs_root: bool = True

    def names(self, parts: Iterable[str], python: str) -> list[str]:
        """The packages that hold ``parts``, each once and in order; a part it has no package for is left out.

        ``python`` is the running Python's version, such as "3.11".
        """
        found: dict[str, None] = {}
        for part in parts:
            for name in self.names_of.get(part, "").split():
                found[name.format(python=python)] = None
        return sorted(found)

    def typed(self, packages: Sequence[str], as_root: bool) -> str:
        """The command that a person types to install ``packages``."""
        prefix = ["sudo"] if self.needs_root and not as_root else []
        commands = [[*prefix, self.program, *self.refresh]] if self.refresh else []
        commands.append([*prefix, self.program, *self.install, *packages])
        return " && ".join(shlex.join(command) for command in commands)


APT = Manager(
    "apt-get",
    ("install", "-y", "--no-install-recommends"),
    _DEBIAN,
    refresh=("update",),
    # Other work on packages, such as the nightly updates, is waited for.
    unattended=("-o", "DPkg::Lock::Timeout=120"),
    environment={"DEBIAN_FRONTEND": "noninteractive"},
)
DNF = Manager("dnf", ("install", "-y", "--setopt=install_weak_deps=False"), _FEDORA)
PACMAN = Manager("pacman", ("-S", "--needed", "--noconfirm"), _ARCH)
ZYPPER = Manager("zypper", ("--non-interactive", "install", "--no-recommends"), _OPENSUSE)
BREW = Manager(
    "brew",
    ("install", "--cask"),
    {LIBVLC: "vlc"},
    environment={"NONINTERACTIVE": "1", "HOMEBREW_NO_AUTO_UPDATE": "1"},
    needs_root=False,
)
WINGET = Manager(
    "winget",
    ("install", "--exact", "--silent", "--accept-package-agreements", "--accept-source-agreements", "--id"),
    {LIBVLC: "VideoLAN.VLC"},
    needs_root=False,
)

_BY_SYSTEM = {
    "debian": APT,
    "ubuntu": APT,
    "fedora": DNF,
    "rhel": DNF,
    "centos": DNF,
    "arch": PACMAN,
    "archlinux": PACMAN,
    "opensuse": ZYPPER,
    "suse": ZYPPER,
    "sles": ZYPPER,
}


def parse_os_release(text: str) -> dict[str, str]:
    """The fields of /etc/os-release (freedesktop.org's os-release(5)): shell assignments, one a line."""
    fields: dict[str, str] = {}
    for line in text.splitlines():
        name, sign, value = line.strip().partition("=")
        if not sign or name.startswith("#"):
            continue
        try:
            fields[name] = "".join(shlex.split(value))
        except ValueError:
            continue
    return fields


def manager_of(platform: str, os_release: Mapping[str, str]) -> Manager | None:
    """The package manager of a system: ``platform`` as in sys.platform; ID first, then ID_LIKE from near to far."""
    if platform == "darwin":
        return BREW
    if platform == "win32":
        return WINGET
    for name in (os_release.get("ID", ""), *os_release.get("ID_LIKE", "").split()):
        # openSUSE calls itself opensuse-leap, opensuse-tumbleweed and so on.
        manager = _BY_SYSTEM.get(name) or _BY_SYSTEM.get(name.partition("-")[0])
        if manager is not None:
            return manager
    return None
