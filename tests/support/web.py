"""One plain HTTP request, to look at what a test server really sends: nothing is followed, unpacked or mended."""

from __future__ import annotations

import http.client
from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Answer:
    """Header names are in lower case; the body is as it came, packed or not."""

    status: int
    headers: dict[str, str]
    body: bytes


def ask(
    url: str,
    headers: dict[str, str] | None = None,
    *,
    method: str = "GET",
    body: bytes | None = None,
    timeout_s: float = 10,
) -> Answer:
    """Ask for ``url`` on a connection of its own. Raises OSError and http.client.HTTPException as they come."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.netloc, timeout=timeout_s)
    try:
        connection.request(
            method, (parts.path or "/") + (f"?{parts.query}" if parts.query else ""), body, headers or {}
        )
        response = connection.getresponse()
        return Answer(response.status, {name.lower(): value for name, value in response.getheaders()}, response.read())
    finally:
        connection.close()
