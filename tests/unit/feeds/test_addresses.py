"""Whatever a person pastes becomes one address, or is refused; what a feed names is followed only where it may be."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from player.domain.errors import BadAddress
from player.feeds.addresses import is_schemeless, normalise_address, resolve_address


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://a.example/feed.xml", "https://a.example/feed.xml"),
        ("  https://a.example/feed.xml \n", "https://a.example/feed.xml"),
        ("“https://a.example/feed.xml”", "https://a.example/feed.xml"),
        ("<https://a.example/feed.xml>", "https://a.example/feed.xml"),
        ("a.example/feed.xml", "https://a.example/feed.xml"),
        ("a.example", "https://a.example/"),
        ("A.Example:8080/x", "https://a.example:8080/x"),
        ("localhost:8080/x", "https://localhost:8080/x"),
        ("http://localhost/x", "http://localhost/x"),
        ("//a.example/x", "https://a.example/x"),
        ("feed:https://a.example/x", "https://a.example/x"),
        ("feed:http://a.example/x", "http://a.example/x"),
        ("feed://a.example/x", "https://a.example/x"),
        ("feed://https//a.example/x", "https://a.example/x"),
        ("FEED:feed:a.example", "https://a.example/"),
        ("itpc://a.example/x", "https://a.example/x"),
        ("pcast:a.example/x", "https://a.example/x"),
        ("podcast://a.example/x", "https://a.example/x"),
        ("http:/a.example/x", "http://a.example/x"),
        ("https//a.example/x", "https://a.example/x"),
        ("http://https://a.example/x", "https://a.example/x"),
        ("https://a.example/one\ntwo.xml", "https://a.example/onetwo.xml"),
        ("https://a.example/my feed.xml", "https://a.example/my%20feed.xml"),
        ("https://bücher.example/ü%20x", "https://xn--bcher-kva.example/%C3%BC%20x"),
        ("https://user:pass@a.example/x", "https://user:pass@a.example/x"),
        ("a.example/x?next=http://b.example/", "https://a.example/x?next=http://b.example/"),
        ("file:///tmp/a%20b.xml", "file:///tmp/a%20b.xml"),
    ],
)
def test_what_is_pasted(text: str, expected: str) -> None:
    assert normalise_address(text) == expected
    assert normalise_address(expected) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        '""',
        "javascript:alert(1)",
        "feed:javascript:alert(1)",
        "data:text/html,x",
        "ftp://a.example/x",
        "mailto:a@b.example",
        "somebody@a.example",
        "about:blank",
        "word",
        "two words",
        "a.example/x is a good show",
        "https://exa mple.com/",
        "https://",
        "https://a.example:99999/",
        "file://elsewhere/x.xml",
        "file:relative.xml",
        "https://a..example/",
    ],
)
def test_what_is_refused_says_what_it_was(text: str) -> None:
    with pytest.raises(BadAddress) as caught:
        normalise_address(text)
    assert caught.value.sentence()


def test_a_refused_address_is_told_without_its_password() -> None:
    with pytest.raises(BadAddress) as caught:
        normalise_address("ftp://user:s3kr1t@a.example/")
    assert "s3kr1t" not in f"{caught.value} {caught.value.fields}"


def test_files_by_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "my feed.xml"
    file.write_text("<rss/>")
    monkeypatch.chdir(tmp_path)
    assert normalise_address("my feed.xml") == file.as_uri()
    assert normalise_address(str(file)) == file.as_uri()
    assert normalise_address("./not-there.xml") == (tmp_path / "not-there.xml").as_uri()
    assert normalise_address(file.as_uri()) == file.as_uri()
    assert not is_schemeless("my feed.xml")


@pytest.mark.parametrize(
    ("text", "guessed"),
    [
        ("a.example/x", True),
        ("a.example:8080", True),
        ("feed://a.example/x", True),
        ("https://a.example/x", False),
        ("feed:http://a.example/x", False),
        ("https//a.example", False),
        ("file:///x", False),
    ],
)
def test_where_https_is_only_a_guess(text: str, guessed: bool) -> None:
    assert is_schemeless(text) is guessed


@given(st.text(max_size=60))
@example("/")
def test_whatever_is_pasted_is_an_address_or_refused(text: str) -> None:
    try:
        address = normalise_address(text)
    except BadAddress:
        return
    assert address.startswith(("https://", "http://", "file:///"))
    assert address.isascii()
    assert " " not in address
    assert normalise_address(address) == address


WEB = "https://a.example/shows/feed.xml"
FILE = "file:///home/me/shows/feed.xml"


@pytest.mark.parametrize(
    ("base", "reference", "expected"),
    [
        (WEB, "one.mp3", "https://a.example/shows/one.mp3"),
        (WEB, " one two.mp3\n", "https://a.example/shows/one%20two.mp3"),
        (WEB, "/x", "https://a.example/x"),
        (WEB, "http://b.example/x", "http://b.example/x"),
        (WEB, "HTTP://B.example/x", "http://b.example/x"),
        (WEB, "//b.example/x", "https://b.example/x"),
        (WEB, "", None),
        (WEB, "   ", None),
        (WEB, "file:///etc/passwd", None),
        (WEB, "FILE:/etc/passwd", None),
        (WEB, "javascript:alert(1)", None),
        (WEB, "data:audio/mpeg;base64,AA", None),
        (WEB, "magnet:?xt=x", None),
        (WEB, "https://[", None),
        (FILE, "one.mp3", "file:///home/me/shows/one.mp3"),
        (FILE, "my one.mp3", "file:///home/me/shows/my%20one.mp3"),
        (FILE, "https://a.example/x", "https://a.example/x"),
        (FILE, "//elsewhere/share/x.mp3", None),
        (FILE, "javascript:alert(1)", None),
    ],
)
def test_what_a_feed_names(base: str, reference: str, expected: str | None) -> None:
    assert resolve_address(base, reference) == expected


@given(
    st.text(max_size=60), st.sampled_from(["", "file:", "file:///", "FILE://", "\tfile:", "fi\nle:///", "http:file:"])
)
def test_a_feed_from_the_web_never_reaches_a_file(text: str, prefix: str) -> None:
    address = resolve_address(WEB, prefix + text)
    assert address is None or address.startswith(("http://", "https://"))
