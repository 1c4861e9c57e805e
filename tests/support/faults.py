"""What can go wrong with a server, as one value that an address can also say: ``?fault=status:503,times:2``."""

from __future__ import annotations

import base64
import dataclasses
import fnmatch
import gzip
import threading
import typing
import zlib
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlencode

from tests.support.httpd import Reply, Request
from tests.support.resources import Resource, read_body

LOGIN_PAGE = b"<!DOCTYPE html><html><head><title>Sign in</title></head><body><form>Please sign in.</form></body></html>"


@dataclass(frozen=True, slots=True)
class Fault:
    """One way, or several at once, in which answers go wrong. Everything left out stays right.

    When it applies
      times          only the first N requests that meet it; then all is well
      skip           the first N requests are left alone
    Instead of the answer
      status         this status (with 304: no body); retry_after adds that header
      hang           the connection is accepted and never answered
      redirect       to this path or address, with redirect_status (302)
      redirect_hops  N redirects through addresses of this server, then the thing itself
      redirect_loop  two addresses that point to each other
      html           a sign-in page as text/html with status 200
      auth           "user:password": 401 without it; reject_auth: 403 if any Authorization is sent
    The bytes
      changing       other bytes, and another length, on every request (as inserted advertisements do)
      truncate_gzip  gzip that ends half-way; gzip_bomb: N MB of blanks after the true body, packed small
      content_type   this one; headers: extra ones, "Name=value" and ";" between
    Validators and ranges
      no_validators  neither ETag nor Last-Modified; etag: this one, always; changing_etag: another each time
      ignore_range   Range is not understood: 200 and the whole
      early_range    206 that starts N bytes before what was asked for
    On the wire
      delay_s        seconds before the answer; rate: bytes a second
      length         "+N" claims N bytes more than are sent, "-N" fewer, "N" that many
      no_length      chunked, so that no length is known
      close_after    N bytes of body, then a polite end; reset_after: a reset; hang_after: silence
    """

    times: int | None = None
    skip: int = 0
    status: int | None = None
    retry_after: str | None = None
    hang: bool = False
    redirect: str | None = None
    redirect_status: int = 302
    redirect_hops: int = 0
    redirect_loop: bool = False
    html: bool = False
    auth: str | None = None
    reject_auth: bool = False
    changing: bool = False
    truncate_gzip: bool = False
    gzip_bomb: int = 0
    content_type: str | None = None
    headers: str = ""
    no_validators: bool = False
    etag: str | None = None
    changing_etag: bool = False
    ignore_range: bool = False
    early_range: int = 0
    delay_s: float = 0.0
    rate: float | None = None
    length: str | None = None
    no_length: bool = False
    close_after: int | None = None
    reset_after: int | None = None
    hang_after: int | None = None

    @classmethod
    def parse(cls, text: str) -> Fault:
        """Read ``name:value,name:value``; a name alone means yes. Raises ValueError for a name we do not know."""
        kinds = typing.get_type_hints(cls)
        values: dict[str, object] = {}
        for part in filter(None, text.split(",")):
            name, _, value = part.partition(":")
            if name not in kinds:
                raise ValueError(f"there is no fault {name!r}")
            kind = str(kinds[name])
            if "bool" in kind:
                values[name] = value.lower() not in ("0", "false", "no")
            elif "int" in kind:
                values[name] = int(value)
            elif "float" in kind:
                values[name] = float(value)
            else:
                values[name] = value
        return cls(**values)  # type: ignore[arg-type]

    def text(self) -> str:
        """The form that ``parse`` reads."""
        parts = []
        for item in dataclasses.fields(self):
            value = getattr(self, item.name)
            if value != item.default:
                parts.append(item.name if value is True else f"{item.name}:{value}")
        return ",".join(parts)

    def joined(self, other: Fault) -> Fault:
        """Both at once; where both say something, ``other`` wins."""
        said = {i.name: v for i in dataclasses.fields(other) if (v := getattr(other, i.name)) != i.default}
        return dataclasses.replace(self, **said)


class FaultRules:
    """Which faults are in force where, counted; for any thread."""

    def __init__(self) -> None:
        self._rules: list[tuple[str, Fault, list[int]]] = []
        self._asked: dict[str, list[int]] = {}
        self._lock = threading.Lock()

    def add(self, path: str, fault: Fault) -> None:
        with self._lock:
            self._rules.append((path, fault, [0]))

    def mend(self, path: str | None) -> None:
        with self._lock:
            self._rules = [rule for rule in self._rules if path is not None and rule[0] != path]

    def at(self, request: Request) -> Fault:
        """All faults that this request meets, in one; it counts as one meeting with each."""
        joined = Fault()
        with self._lock:
            rules = [rule for rule in self._rules if _fits(rule[0], request.path)]
            if given := request.query.get("fault"):
                # Counted by the whole address, so that two episodes with the same fault fail each on its own.
                rules.append((request.path, Fault.parse(given), self._asked.setdefault(request.target, [0])))
            for _, fault, seen in rules:
                seen[0] += 1
                if seen[0] > fault.skip and (fault.times is None or seen[0] <= fault.skip + fault.times):
                    joined = joined.joined(fault)
        return joined


def _fits(pattern: str, path: str) -> bool:
    return pattern == path or fnmatch.fnmatchcase(path, pattern)


def instead(fault: Fault, request: Request) -> Reply | None:
    """The answer that comes in place of the thing asked for, where the fault has one."""
    if fault.hang:
        return Reply(no_answer=True)
    sent = request.header("authorization")
    if fault.auth is not None and sent != "Basic " + base64.b64encode(fault.auth.encode()).decode():
        return _plain(401, "A password is needed.", **{"WWW-Authenticate": 'Basic realm="members", charset="UTF-8"'})
    if fault.reject_auth and sent:
        return _plain(403, "Stray credentials.")
    if fault.redirect is not None:
        return Reply(fault.redirect_status, {"Location": fault.redirect})
    query = request.query
    if fault.redirect_loop:
        turn = "b" if query.get("turn") != "b" else "a"
        return Reply(fault.redirect_status, {"Location": _with(request, turn=turn)})
    if fault.redirect_hops and (done := int(query.get("hop", "0"))) < fault.redirect_hops:
        return Reply(fault.redirect_status, {"Location": _with(request, hop=str(done + 1))})
    if fault.status is not None:
        return _plain(fault.status, "" if fault.status == 304 else f"Fault {fault.status}")
    if fault.html:
        return Reply(200, {"Content-Type": "text/html; charset=utf-8"}, LOGIN_PAGE)
    return None


def changed_resource(fault: Fault, resource: Resource, count: int) -> Resource:
    """The thing as it is served at the ``count``-th request (from 1)."""
    changes: dict[str, object] = {}
    if fault.changing:
        whole = read_body(resource.body)
        # Early, so that a client which had read but little when it was cut off has some of what differs.
        cut = min(4096, len(whole) // 4)
        extra = (count * 1009) % max(1, cut)
        changes["body"] = whole[:cut] + whole[: extra + 1] + count.to_bytes(4, "big") + whole[cut:]
    if fault.content_type is not None:
        changes["content_type"] = fault.content_type
    if fault.no_validators:
        changes["etag"], changes["last_modified"] = "", None
    elif fault.etag is not None:
        changes["etag"] = fault.etag
    elif fault.changing_etag:
        changes["etag"], changes["last_modified"] = f'"turn-{count}"', None
    return dataclasses.replace(resource, **changes) if changes else resource  # type: ignore[arg-type]


def changed_request(fault: Fault, request: Request) -> dict[str, str]:
    """The request's headers as the faulty server understands them."""
    headers = dict(request.headers)
    if fault.gzip_bomb or fault.truncate_gzip:
        headers = {**headers, "accept-encoding": ""}
    if fault.ignore_range or fault.gzip_bomb or fault.truncate_gzip:
        headers.pop("range", None)
    elif fault.early_range and (asked := headers.get("range", "")).startswith("bytes="):
        first, _, last = asked.removeprefix("bytes=").partition("-")
        if first.isdigit():
            headers["range"] = f"bytes={max(0, int(first) - fault.early_range)}-{last}"
    return headers


def changed_reply(fault: Fault, reply: Reply, resource: Resource | None) -> Reply:
    """The answer as the faulty server sends it."""
    if resource is not None and reply.status == 200:
        if fault.gzip_bomb:
            reply.body = _bomb(read_body(resource.body), fault.gzip_bomb)
            reply.headers["Content-Encoding"] = "gzip"
        elif fault.truncate_gzip:
            packed = gzip.compress(read_body(resource.body), mtime=0)
            reply.body = packed[: max(20, len(packed) // 2)]
            reply.headers["Content-Encoding"] = "gzip"
    if fault.ignore_range:
        reply.headers.pop("Accept-Ranges", None)
    if fault.retry_after is not None:
        reply.headers["Retry-After"] = fault.retry_after
    for pair in filter(None, fault.headers.split(";")):
        name, _, value = pair.partition("=")
        reply.headers[name.strip()] = value.strip()
    reply.delay_s += fault.delay_s
    reply.rate = fault.rate
    reply.chunked = fault.no_length
    if fault.length is not None:
        reply.declared = int(fault.length) + (reply.size if fault.length[0] in "+-" else 0)
        reply.declared = max(0, reply.declared)
    if fault.close_after is not None:
        reply.cut_after, reply.cut = fault.close_after, "close"
    if fault.hang_after is not None:
        reply.cut_after, reply.cut = fault.hang_after, "hang"
    if fault.reset_after is not None:
        reply.cut_after, reply.cut = fault.reset_after, "reset"
    return reply


def _plain(status: int, text: str, **headers: str) -> Reply:
    return Reply(status, {"Content-Type": "text/plain; charset=utf-8", **headers}, text.encode())


def _with(request: Request, **changes: str) -> str:
    """The request's own address with other values in its query."""
    return request.target.partition("?")[0] + "?" + urlencode({**request.query, **changes})


@lru_cache(maxsize=4)
def _bomb(body: bytes, megabytes: int) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    blanks = b" " * (1 << 20)
    return packer.compress(body) + b"".join(packer.compress(blanks) for _ in range(megabytes)) + packer.flush()
