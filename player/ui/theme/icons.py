"""Icons by name: SVG files with ``currentColor``, recoloured and drawn at any device pixel ratio, then kept."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

log = logging.getLogger(__name__)

# Pictures with a direction of reading; those with a direction of time (back 15 s) are the same everywhere.
MIRRORED: Final = frozenset(
    {"chevron-left", "chevron-right", "arrow-left", "arrow-right", "queue", "external"}
    | {"previous", "next", "next-episode"}  # along the seek bar, which is mirrored too
)
_STROKE: Final = b'stroke-width="1.75"'
_FINE_STROKE: Final = b'stroke-width="1.25"'
_LARGE: Final = 32  # from this size on the family's stroke is too heavy
_MAX_SVG_BYTES: Final = 64 * 1024


class IconProvider:
    """Draws ``resources/icons/NAME.svg``; a missing icon is logged once and drawn as nothing."""

    def __init__(self, resources: Path) -> None:
        self._folder = resources / "icons"
        self._sources: dict[str, bytes | None] = {}
        self._pixmaps: dict[tuple[str, int, int, float, bool], QPixmap] = {}

    def has(self, name: str) -> bool:
        """Whether there is such an icon."""
        return self._source(name) is not None

    def pixmap(self, name: str, color: QColor, size: int, dpr: float, *, mirrored: bool = False) -> QPixmap:
        """``name`` in ``color``, ``size`` logical pixels square; transparent where there is no such icon."""
        mirrored = mirrored and name in MIRRORED
        key = (name, color.rgba(), size, dpr, mirrored)
        found = self._pixmaps.get(key)
        if found is None:
            found = self._pixmaps[key] = self._render(name, color, size, dpr, mirrored)
        return found

    def _source(self, name: str) -> bytes | None:
        if name not in self._sources:
            self._sources[name] = self._read(name)
        return self._sources[name]

    def _read(self, name: str) -> bytes | None:
        path = self._folder / f"{name}.svg"
        try:
            source = path.read_bytes()
        except OSError as error:
            log.warning("there is no icon %s: %s", name, error)
            return None
        if len(source) > _MAX_SVG_BYTES:
            log.warning("the icon %s is too large to be an icon", name)
            return None
        return source

    def _render(self, name: str, color: QColor, size: int, dpr: float, mirrored: bool) -> QPixmap:
        side = max(1, round(size * dpr))
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        source = self._source(name)
        if source is not None:
            from PySide6.QtSvg import QSvgRenderer  # loaded with the first icon, not with the theme

            drawn = source.replace(b"currentColor", color.name().encode())
            if size >= _LARGE:
                drawn = drawn.replace(_STROKE, _FINE_STROKE)
            renderer = QSvgRenderer(QByteArray(drawn))
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setOpacity(color.alphaF())
            if mirrored:
                painter.translate(side, 0)
                painter.scale(-1, 1)
            renderer.render(painter, QRectF(0, 0, side, side))
            painter.end()
        pixmap.setDevicePixelRatio(dpr)
        return pixmap
