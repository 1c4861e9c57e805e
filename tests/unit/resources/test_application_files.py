"""The application's own icon, and the files by which a Linux desktop finds it."""

import configparser
from pathlib import Path

import pytest
from lxml import etree
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer

from player.feeds.addresses import normalise_address

ROOT = Path(__file__).parents[3]
APP = ROOT / "resources" / "app"
LINUX = ROOT / "packaging" / "linux"
APP_ID = "io.github.earmark.Earmark"


def test_application_icon_is_valid_svg():
    assert QSvgRenderer(str(APP / "earmark.svg")).isValid()


@pytest.mark.parametrize("size", [16, 24, 32, 48, 64, 128, 256, 512])
def test_application_icon_is_rendered_in_every_size(size):
    image = QImage(str(APP / f"earmark-{size}.png"))
    assert (image.width(), image.height()) == (size, size)
    assert image.hasAlphaChannel()
    assert image.pixelColor(size // 2, size * 9 // 10).alpha() == 255


def test_desktop_file_starts_a_command_that_the_project_installs():
    desktop = configparser.ConfigParser(interpolation=None)
    desktop.optionxform = str  # type: ignore[assignment, method-assign]
    desktop.read(LINUX / f"{APP_ID}.desktop", encoding="utf-8")
    entry = desktop["Desktop Entry"]
    assert entry["Type"] == "Application"
    assert entry["Icon"] == APP_ID
    command, field = entry["Exec"].split()
    assert f'\n{command} = "' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert field == "%u"
    assert entry["Categories"].endswith(";")


def test_desktop_file_offers_what_the_window_takes():
    desktop = configparser.ConfigParser(interpolation=None)
    desktop.optionxform = str  # type: ignore[assignment, method-assign]
    desktop.read(LINUX / f"{APP_ID}.desktop", encoding="utf-8")
    offered = desktop["Desktop Entry"]["MimeType"].split(";")
    schemes = [kind.removeprefix("x-scheme-handler/") for kind in offered if kind.startswith("x-scheme-handler/")]
    assert {"feed", "itpc", "pcast", "podcast"} <= set(schemes)
    assert {normalise_address(f"{scheme}://example.org/feed") for scheme in schemes} == {"https://example.org/feed"}


def test_metainfo_names_the_same_application_and_licence():
    root = etree.parse(LINUX / f"{APP_ID}.metainfo.xml").getroot()
    assert root.findtext("id") == APP_ID
    assert root.findtext("launchable") == f"{APP_ID}.desktop"
    licence = f'license = "{root.findtext("project_license")}"'
    assert licence in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
