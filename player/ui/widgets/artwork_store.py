"""Pictures from files, decoded off the GUI thread, cut to size with round corners, and kept in memory.

The files come from the network: their size, dimensions and format are bounded before a pixel is decoded.
"""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRectF, QRunnable, QSize, Qt, QThreadPool, Signal
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter, QPainterPath, QPixmap

from player.domain.record import Record
from player.ui.theme.accent import vivid_color

log = logging.getLogger(__name__)

Resolver = Callable[[str], Path | None]

MAX_FILE_BYTES: Final = 32 * 1024 * 1024
MAX_SIDE: Final = 12_000
MAX_PIXELS: Final = 50_000_000
_ALLOCATION_MB: Final = 256
# By their first bytes, not by Qt's guess: asking its SVG reader for a size already follows what the file names.
_MAGIC: Final = (
    (b"\xff\xd8\xff", b"jpeg"),
    (b"\x89PNG\r\n\x1a\n", b"png"),
    (b"GIF8", b"gif"),
    (b"BM", b"bmp"),
    (b"\x00\x00\x01\x00", b"ico"),
)
_COLOR_SIDE: Final = 64
_CAPACITY: Final = 48 * 1024 * 1024


class ImageKey(Record):
    """One picture in one shape: ``side`` in logical pixels (the width where ``crop`` is False), ``radius`` too."""

    url: str
    side: int
    dpr: float
    radius: float = 0.0
    crop: bool = True


class Answer(Record):
    """What came of decoding one picture; ``stamp`` is the store's count at the time of asking."""

    stamp: int
    image: QImage | None = None
    color: QColor | None = None
    has_file: bool = False


class ArtworkStore(QObject):
    """Gives pixmaps at once or later. ``resolve`` maps a picture's address to a local file or None; it is called on a
    worker thread and may look at the disk.

    ``ready(url)``: ask again, there is a picture now. ``missing(url)``: there is no file for it: the time to have it
    fetched (told once for each url until ``refresh``; a file that holds no picture is not missing).
    ``color_ready(url, QColor or None)`` answers ``request_color``.
    """

    ready = Signal(str)
    missing = Signal(str)
    color_ready = Signal(str, object)
    _decoded = Signal(object, object)

    def __init__(self, resolve: Resolver, *, capacity_bytes: int = _CAPACITY, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._resolve = resolve
        self._capacity = capacity_bytes
        self._held = 0
        self._pixmaps: OrderedDict[ImageKey, QPixmap] = OrderedDict()
        self._colors: dict[str, QColor | None] = {}
        self._without: set[str] = set()
        self._waiting: set[ImageKey] = set()
        self._stamps: dict[str, int] = {}  # how often a url was refreshed, so that late answers are known as such
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._rehearsed = False
        self._decoded.connect(self._keep, Qt.ConnectionType.QueuedConnection)

    def request(
        self, url: str | None, side: int, dpr: float = 1.0, *, radius: float = 0.0, crop: bool = True
    ) -> QPixmap | None:
        """The picture of ``url`` if it is in memory; else it is decoded and ``ready`` follows, or ``missing``.

        ``side`` and ``radius`` are logical pixels. ``crop`` cuts a square; else ``side`` is the greatest width.
        """
        if not url:
            return None
        key = ImageKey(url, side, dpr, radius, crop)
        pixmap = self._pixmaps.get(key)
        if pixmap is not None:
            self._pixmaps.move_to_end(key)
            return pixmap
        if url not in self._without and key not in self._waiting:
            self._start(key)
        return None

    def request_color(self, url: str) -> None:
        """Have the vivid colour of a picture told by ``color_ready``; None for grey or missing pictures."""
        if url in self._colors:
            self.color_ready.emit(url, self._colors[url])
            return
        key = ImageKey(url, 0, 1.0)
        if key not in self._waiting:
            self._start(key)

    def refresh(self, url: str) -> None:
        """The file of ``url`` is there now, or is another one: forget what is known of it and tell ``ready``."""
        self._stamps[url] = self._stamps.get(url, 0) + 1
        self._without.discard(url)
        self._colors.pop(url, None)
        for key in [key for key in self._pixmaps if key.url == url]:
            self._held -= _bytes_of(self._pixmaps.pop(key))
        self.ready.emit(url)

    def close(self) -> None:
        """Drop what waits, and wait for what runs; nothing is emitted afterwards."""
        self._pool.clear()
        self._pool.waitForDone(2000)
        self._decoded.disconnect(self._keep)

    def _start(self, key: ImageKey) -> None:
        if not self._rehearsed:
            self._rehearsed = True
            QImageReader.setAllocationLimit(_ALLOCATION_MB)
            _rehearse()
        self._waiting.add(key)
        self._pool.start(_Decode(key, self._stamps.get(key.url, 0), self._resolve, self._decoded.emit))

    def _keep(self, key: ImageKey, answer: Answer) -> None:
        self._waiting.discard(key)
        image, color = answer.image, answer.color
        if answer.stamp != self._stamps.get(key.url, 0):
            if key.side == 0:
                self.request_color(key.url)
            else:
                self.ready.emit(key.url)  # the file came while the old one was looked for: ask again
            return
        if key.side == 0:
            self._colors[key.url] = color
            self.color_ready.emit(key.url, color)
            return
        if image is None:
            if key.url not in self._without:
                self._without.add(key.url)
                if not answer.has_file:
                    self.missing.emit(key.url)
            return
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(key.dpr)
        self._pixmaps[key] = pixmap
        self._held += _bytes_of(pixmap)
        while self._held > self._capacity and len(self._pixmaps) > 1:
            _, dropped = self._pixmaps.popitem(last=False)
            self._held -= _bytes_of(dropped)
        self.ready.emit(key.url)


def _bytes_of(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4


class _Decode(QRunnable):
    def __init__(
        self, key: ImageKey, stamp: int, resolve: Resolver, answer: Callable[[ImageKey, Answer], None]
    ) -> None:
        super().__init__()
        self._key, self._stamp, self._resolve, self._answer = key, stamp, resolve, answer

    def run(self) -> None:
        answer = Answer(self._stamp)
        try:
            answer = self._look()
        except Exception:  # a picture must never take the window down
            log.exception("the picture of %s could not be shown", self._key.url)
        try:
            self._answer(self._key, answer)
        except RuntimeError:  # the store is gone: nobody waits
            return

    def _look(self) -> Answer:
        key = self._key
        path = self._resolve(key.url)
        if path is None:
            return Answer(self._stamp)
        if key.side == 0:
            small = decode(path, _COLOR_SIDE)
            return Answer(self._stamp, color=vivid_color(small) if small is not None else None, has_file=True)
        image = decode(path, round(key.side * key.dpr), key.dpr, crop=key.crop)
        if image is not None and key.radius:
            image = rounded(image, key.radius * key.dpr)
        return Answer(self._stamp, image, has_file=True)


def decode(path: Path, side: int, dpr: float = 1.0, *, crop: bool = True) -> QImage | None:
    """The picture at ``path`` as a square of ``side`` device pixels; where not ``crop`` as wide as it is, and no wider.

    A pixel of a picture is a logical one, as on the web: ``dpr`` makes it so many of the screen's.
    None where there is no picture, or one that is too large or of a kind that is not let in.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            kind = _kind(file.read(16))
    except OSError:
        return None
    if size > MAX_FILE_BYTES or not kind:
        log.info("the picture %s is not shown: %d bytes, of a kind that is not let in", path.name, size)
        return None
    return _read(QImageReader(str(path), QByteArray(kind)), side, crop, dpr)


def _read(reader: QImageReader, side: int, crop: bool, dpr: float = 1.0) -> QImage | None:
    reader.setAutoTransform(True)
    whole = reader.size()
    if not _is_sane(whole):
        log.info("the picture %s is not shown: it would be %d × %d", reader.fileName(), whole.width(), whole.height())
        return None
    turned = bool(reader.transformation().value & 4)  # Rotate90 and its kin swap the sides
    cover = whole.transposed() if turned else whole
    if crop:
        wanted = cover.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    else:
        wanted = cover.scaled(min(side, round(cover.width() * dpr)), side * 4, Qt.AspectRatioMode.KeepAspectRatio)
    # Larger first and then smoothed: scaling inside the reader is coarse for some formats.
    if wanted.width() * 2 < cover.width():
        double = wanted * 2
        reader.setScaledSize(double.transposed() if turned else double)
    image = reader.read()
    if image.isNull():
        return None
    image = image.scaled(wanted, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    if crop:
        image = image.copy((image.width() - side) // 2, (image.height() - side) // 2, side, side)
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def _rehearse() -> None:
    """Do on this thread, once, all that the workers do.

    PySide makes Qt's enums and classes when they are first touched, and two threads that touch one at the same moment
    bring the process down (seen with 6.11.3: a segmentation fault in one start of seven).
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.ReadWrite)
    tiny = QImage(4, 4, QImage.Format.Format_RGB32)
    tiny.fill(Qt.GlobalColor.red)
    tiny.save(buffer, "PNG")
    for crop in (True, False):
        buffer.seek(0)
        image = _read(QImageReader(buffer, QByteArray(b"png")), 1, crop)
        if image is not None:
            rounded(image, 1.0)


def _kind(head: bytes) -> bytes:
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return b"webp"
    return next((kind for magic, kind in _MAGIC if head.startswith(magic)), b"")


def _is_sane(size: QSize) -> bool:
    if not size.isValid() or size.isEmpty():
        return False
    within = size.width() <= MAX_SIDE and size.height() <= MAX_SIDE
    return within and size.width() * size.height() <= MAX_PIXELS


def rounded(image: QImage, radius: float) -> QImage:
    """``image`` with its corners rounded off; ``radius`` in its own pixels."""
    out = QImage(image.size(), QImage.Format.Format_ARGB32_Premultiplied)
    out.fill(Qt.GlobalColor.transparent)
    painter = QPainter(out)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = QPainterPath()
    path.addRoundedRect(QRectF(0, 0, image.width(), image.height()), radius, radius)
    painter.setBrush(image)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawPath(path)
    painter.end()
    return out
