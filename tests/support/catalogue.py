"""What a test server has to offer: shows, single things, feed files, and stand-ins for what is far away."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from tests.support.feed_files import turned_here
from tests.support.httpd import Reply, Request
from tests.support.pictures import colour_of, png
from tests.support.resources import Resource, type_of
from tests.support.shows import Chapter, Show, chapters_json, vtt, web_page

DEFAULT_AUDIO = Path(__file__).parent.parent / "data" / "audio" / "speech.mp3"
FEED_FILES = (".xml", ".rss", ".atom", ".opml")

Answer = Callable[[Request], Reply]


class Catalogue:
    """Things by path, for any thread."""

    def __init__(self, folder: Path | None, default_audio: bytes | Path) -> None:
        self.folder = folder
        self.default_audio = default_audio
        self._resources: dict[str, Resource] = {}
        self._routes: dict[tuple[str, str], Answer] = {}
        self._feeds: dict[str, str] = {}
        self._lock = threading.Lock()

    def add_show(self, show: Show, base: str) -> None:
        made = dict(show.resources(base, self.default_audio))
        with self._lock:
            self._feeds[show.feed_path] = show.title
            self._resources.update(made)

    def add(self, path: str, resource: Resource) -> None:
        with self._lock:
            self._resources[path] = resource

    def route(self, method: str, path: str, answer: Answer) -> None:
        with self._lock:
            self._routes[method, path] = answer

    def remove(self, path: str) -> None:
        with self._lock:
            self._resources.pop(path, None)
            self._routes = {key: answer for key, answer in self._routes.items() if key[1] != path}

    def answer(self, request: Request) -> Answer | None:
        """The function that answers, where one was given."""
        with self._lock:
            return self._routes.get((request.method, request.path))

    def find(self, path: str, base: str) -> Resource | None:
        """The thing under ``path``, None for 404."""
        with self._lock:
            if (found := self._resources.get(path)) is not None:
                return found
            feeds = [(title, base + feed) for feed, title in self._feeds.items()]
        if path.startswith("/files/") and self.folder is not None:
            return self._from_folder(self.folder, path.removeprefix("/files/"), base)
        if path.startswith("/away/"):
            return self._stand_in(path.split("/", 3)[2], path)
        if path == "/":
            return Resource(web_page("Shows", "All that is served here.", feeds), "text/html; charset=utf-8")
        return None

    def _from_folder(self, folder: Path, name: str, base: str) -> Resource | None:
        file = (folder / name).resolve()
        if not file.is_relative_to(folder.resolve()) or not file.is_file():
            return None
        if file.suffix.lower() not in FEED_FILES:
            return Resource(file, type_of(name))
        body = turned_here(file.read_bytes(), base)
        return Resource(body, type_of(name), last_modified=file.stat().st_mtime)

    def _stand_in(self, kind: str, path: str) -> Resource:
        """Something of the right kind for an address whose true owner is far away."""
        if kind == "audio":
            return Resource(self.default_audio, "audio/mpeg")
        if kind == "picture":
            return Resource(png(colour=colour_of(path)), "image/png")
        if kind == "chapters":
            return Resource(chapters_json([Chapter(0, "Start"), Chapter(10, "Middle")]), "application/json")
        if kind == "transcript":
            return Resource(vtt((0, 10, "Words of the start."), (10, 20, "Words of the end.")).encode(), "text/vtt")
        return Resource(web_page("A page far away", path, []), "text/html; charset=utf-8")
