"""Where streams are kept that nobody asked to keep: limited in size, the longest unused thrown out first."""

from __future__ import annotations

import hashlib
import json
import logging
import os
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import Any

from player.domain.models import DownloadRecord, DownloadState, Episode, EpisodeId
from player.downloads.names import PART, inside
from player.downloads.part import told
from player.downloads.pieces import runs_beside

log = logging.getLogger(__name__)

_RECORD = ".json"
_KEPT = ("file", "bytes_done", "bytes_total", "etag", "last_modified")


def cache_name(episode: Episode) -> str:
    """The same for an episode for ever, on any library: ids may be given out anew when one is restored."""
    key = f"{episode.show_title}\n{episode.guid or episode.enclosure_url}"
    return hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


class CacheRecord:
    """The record of the one stream called ``name``, in a file beside its bytes. Blocks; raises what a disk can say."""

    def __init__(self, folder: Path, name: str) -> None:
        self._path = folder / (name + _RECORD)

    def get(self, episode_id: EpisodeId) -> DownloadRecord:
        """The record; a damaged one is as good as none, since its bytes are then fetched anew."""
        blank = DownloadRecord(episode_id, DownloadState.DOWNLOADING)
        try:
            kept = json.loads(self._path.read_text(encoding="utf-8"))
            return replace(blank, **{key: kept[key] for key in _KEPT})
        except FileNotFoundError:
            return blank
        except (OSError, ValueError, KeyError, TypeError) as error:
            log.info("the record of a stream is damaged: %s", error)
            return blank

    def change(self, episode_id: EpisodeId, **changes: Any) -> DownloadRecord:  # noqa: ANN401 - fields of the record
        record = replace(self.get(episode_id), **changes)
        text = json.dumps({key: getattr(record, key) for key in _KEPT})
        beside = self._path.with_suffix(".new")
        with told(self._path):
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            beside.write_text(text, encoding="utf-8")
            beside.replace(self._path)
        return record

    def names(self) -> set[str]:
        return set()

    def name_values(self, episode: Episode) -> dict[str, str]:  # noqa: ARG002 - a stream has one name
        return {}

    def touch(self) -> None:
        """Used now."""
        with told(self._path):
            if self._path.exists():
                os.utime(self._path)


class StreamCache:
    """The folder. Its methods block."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def record(self, name: str) -> CacheRecord:
        return CacheRecord(self.folder, name)

    def files(self, name: str) -> list[Path]:
        """Everything that is kept under ``name``, but for its record."""
        return [path for path in self._all() if path.name.partition(".")[0] == name and path.suffix != _RECORD]

    def whole(self, name: str) -> Path | None:
        """The finished file, where there is one."""
        file = self.record(name).get(EpisodeId(0)).file
        path = inside(self.folder, file) if file else None
        if path is None or not path.is_file() or path.with_name(path.name + PART).exists():
            return None
        return path

    def has_runs(self, name: str) -> bool:
        """Whether there are holes between what is here of it."""
        file = self.record(name).get(EpisodeId(0)).file
        return bool(file and runs_beside(self.folder / (file + PART)))

    def size_of(self, name: str) -> int:
        """Bytes that are here of it."""
        return sum(path.stat().st_size for path in self.files(name))

    def delete(self, name: str) -> None:
        """Leave nothing of ``name``; its record goes last. Raises FileNotWritable."""
        for path in (*self.files(name), self.folder / (name + _RECORD)):
            with told(path):
                path.unlink(missing_ok=True)

    def evict(self, limit: int, in_use: Collection[str]) -> int:
        """Delete what was not used for longest until the rest takes at most ``limit`` bytes; never what is in use.

        Gives the bytes that are free now.
        """
        used: dict[str, tuple[float, int]] = {}
        for path in self._all():
            try:
                state = path.stat()
            except OSError:
                continue
            name = path.name.partition(".")[0]
            last, size = used.get(name, (0.0, 0))
            used[name] = (max(last, state.st_mtime), size + state.st_size)
        before = total = sum(size for _, size in used.values())
        for name, (_, size) in sorted(used.items(), key=lambda item: item[1][0]):
            if total > limit and name not in in_use:
                self.delete(name)
                total -= size
        return before - total

    def _all(self) -> list[Path]:
        try:
            return [path for path in self.folder.iterdir() if path.is_file()]
        except OSError:
            return []
