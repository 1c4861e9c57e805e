"""What libVLC is given to play: a file, an address, or the door to a source, with the options that each needs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from player.audio.mpeg import tag_size, varies
from player.domain.errors import FileMissing
from player.domain.playback import Media
from player.playback.vlc_door import VlcDoor


def make_media(vlc: Any, instance: Any, media: Media, start_s: float) -> tuple[Any, VlcDoor | None]:  # noqa: ANN401
    """A media of libVLC, and the door that it reads through, where it does. Raises FileMissing."""
    file, door = _file_of(media), None
    if file is not None and not file.is_file():
        # play() would say nothing and end at once.
        raise FileMissing(path=file)
    if file is not None:
        item = instance.media_new_path(str(file))
    elif media.source is not None:
        door = VlcDoor(vlc, media.source.reader())
        item = door.media(instance)
    else:
        item = instance.media_new(media.location)
    if start_s > 0:
        item.add_option(f":start-time={start_s:.3f}")
        if door is not None:
            # Else the beginning sounds for as long as the bytes of the start are on their way. The engine lets it go
            # on as soon as libVLC says that it is paused; the jump comes before that.
            item.add_option(":start-paused")
    if _seeks_by_bytes(media, file):
        # The MP3 demuxer of libVLC 3 seeks by share of bytes, which is minutes off in files of varying bit rate.
        item.add_option(":demux=avformat")
        # Left to guess, it takes a picture in the tag for a stream of its own: sound then starts seconds late.
        item.add_option(":avformat-format=mp3")
    return item, door


def is_address(location: str) -> bool:
    """Whether it is fetched by libVLC itself, where there is no source."""
    return location.startswith(("http://", "https://"))


def _file_of(media: Media) -> Path | None:
    """Where all of it lies on this computer."""
    if media.source is not None:
        return media.source.file
    return None if is_address(media.location) else Path(media.location)


def _seeks_by_bytes(media: Media, file: Path | None) -> bool:
    """Whether this is an MP3 of varying bit rate, in which libVLC's own demuxer would land minutes off."""
    if file is None:
        return media.source is not None and media.source.seeks_by_bytes
    try:
        with file.open("rb") as stream:
            stream.seek(tag_size(stream.read(10)))
            return varies(stream.read(2048))
    except OSError:
        return False
