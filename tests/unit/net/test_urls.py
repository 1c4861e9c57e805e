"""Addresses: encoded once, resolved, and never shown with what is secret in them."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.domain.errors import BadAddress
from player.net.urls import (
    host_of,
    keeps_credentials,
    redact,
    resolve,
    split_credentials,
    to_uri,
)

HOSTS = st.from_regex(r"[a-z][a-z0-9]{0,10}\.(?:example|test)", fullmatch=True)
# A mark that occurs nowhere else, so that finding it means that it leaked.
SECRETS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12).map(lambda text: f"s3kr1t{text}")
UNRESERVED = st.text(string.ascii_letters + string.digits + "-._~", max_size=12)


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("https://a.example/x", "https://a.example/x"),
        ("  https://a.example/x\n", "https://a.example/x"),
        ("HTTPS://A.Example", "https://a.example/"),
        ("https://a.example:443/x", "https://a.example/x"),
        ("http://a.example:443/x", "http://a.example:443/x"),
        ("https://a.example/b c.mp3", "https://a.example/b%20c.mp3"),
        ("https://a.example/b%20c%zz", "https://a.example/b%20c%25zz"),
        ("https://a.example/%c3%A4?q=%2F", "https://a.example/%c3%A4?q=%2F"),
        ("https://bücher.example/ü?ö#ä", "https://xn--bcher-kva.example/%C3%BC?%C3%B6#%C3%A4"),
        ("https://a.example/x*y", "https://a.example/x*y"),
        ("https://a.exa\nmple/x\ty", "https://a.example/xy"),
        ("https://[2001:DB8::1]:8080/", "https://[2001:db8::1]:8080/"),
        ("https://a.example?x", "https://a.example/?x"),
        ("https://u%40:p@a.example/", "https://u%40:p@a.example/"),
    ],
)
def test_to_uri_encodes_what_needs_it_and_nothing_else(given_text: str, expected: str) -> None:
    assert to_uri(given_text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a.example/x",
        "ftp://a.example/",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://",
        "https:///x",
        "https://a..example/",
        "https://a b.example/",
        "https://a.example:99999/",
        "https://a.example:0/",
        "https://[zz]/",
        "https://a.example/" + "x" * 9000,
    ],
)
def test_to_uri_refuses_the_rest(text: str) -> None:
    with pytest.raises(BadAddress):
        to_uri(text)


@given(st.text(max_size=200))
def test_to_uri_gives_ascii_and_is_stable_or_refuses(text: str) -> None:
    try:
        uri = to_uri(f"https://a.example/{text}")
    except BadAddress:
        return
    assert uri.isascii()
    assert " " not in uri
    assert to_uri(uri) == uri


@given(st.text(max_size=60))
def test_anything_else_is_refused_as_an_address(text: str) -> None:
    try:
        assert to_uri(text).startswith(("http://", "https://"))
    except BadAddress as error:
        assert error.fields["address"] is not None


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("b.mp3", "https://a.example/dir/b.mp3"),
        (" /b c.mp3 ", "https://a.example/b%20c.mp3"),
        ("//cdn.example/x", "https://cdn.example/x"),
        ("?p=2", "https://a.example/dir/feed.xml?p=2"),
        ("http://b.example/%7Ex", "http://b.example/%7Ex"),
    ],
)
def test_resolve(reference: str, expected: str) -> None:
    assert resolve("https://a.example/dir/feed.xml", reference) == expected


@pytest.mark.parametrize("reference", ["javascript:alert(1)", "data:text/plain,x", "file:///etc/passwd", "https://["])
def test_resolve_refuses_other_schemes(reference: str) -> None:
    with pytest.raises(BadAddress):
        resolve("https://a.example/", reference)


def test_credentials_are_taken_off() -> None:
    url, found = split_credentials("https://us%20er:p%3Ass@a.example/x")
    assert (url, found) == ("https://a.example/x", ("us er", "p:ss"))
    assert split_credentials("https://a.example/@x") == ("https://a.example/@x", None)


@pytest.mark.parametrize(
    ("old", "new", "kept"),
    [
        ("https://a.example/x", "https://a.example/y", True),
        ("https://a.example/", "https://a.example:443/", True),
        ("http://a.example/", "https://a.example/", True),
        ("https://a.example/", "http://a.example/", False),
        ("https://a.example/", "https://b.example/", False),
        ("https://a.example/", "https://www.a.example/", False),
        ("http://a.example:8000/", "http://a.example:8001/", False),
    ],
)
def test_credentials_follow_only_to_the_same_host_and_never_into_the_clear(old: str, new: str, kept: bool) -> None:
    assert keeps_credentials(old, new) is kept


def test_host_of_names_an_unusual_port() -> None:
    assert host_of("https://a.example/x") == "a.example"
    assert host_of("http://a.example:8080/x") == "a.example:8080"
    assert host_of("nonsense") == ""


@given(
    HOSTS,
    UNRESERVED.map(lambda text: "u5er" + text),
    SECRETS,
    SECRETS,
    SECRETS,
    st.sampled_from(["https://", "feed:", ""]),
)
def test_redact_never_shows_user_password_or_query(
    host: str, user: str, password: str, value: str, fragment: str, scheme: str
) -> None:
    shown = redact(f"{scheme}{user}:{password}@{host}/feed?token={value}#{fragment}")
    assert "s3kr1t" not in shown
    assert user not in shown


@pytest.mark.parametrize("front", ["feed:u5er:s3kr1t//", "u5er:s3kr1t//", "u5er://s3kr1t", "//u5er:s3kr1t//"])
def test_redact_takes_no_password_for_a_scheme(front: str) -> None:
    shown = redact(f"{front}@a.example/feed")
    assert "s3kr1t" not in shown
    assert "u5er" not in shown


@given(st.text(max_size=80))
def test_redact_takes_anything(text: str) -> None:
    assert redact(redact(text)) == redact(text)


def test_redact_keeps_what_helps() -> None:
    assert redact("https://a.example:8080/shows/2024-10-05-the-long-night.xml") == (
        "https://a.example:8080/shows/2024-10-05-the-long-night.xml"
    )
    assert redact("https://a.example/x?a=1") == "https://a.example/x?…"
    assert redact("https://a.example/@name/feed") == "https://a.example/@name/feed"
    assert redact("javascript:alert(1)") == "javascript:alert(1)"


def test_redact_hides_tokens_in_the_path() -> None:
    assert redact("https://a.example/rss/0a1b2c3d-1111-2222-3333-444455556666/x") == "https://a.example/rss/…/x"
    assert redact("https://a.example/feed/eyJhbGciOiJIUzI1NiJ9abc.rss") == "https://a.example/feed/….rss"
