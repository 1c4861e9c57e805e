"""Content codings taken off whole, in any pieces, and never beyond their bounds."""

from __future__ import annotations

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.domain.errors import BrokenTransfer, TooLarge
from player.net.decoding import Decoder


def decode(encoding: str, chunks: list[bytes]) -> bytes:
    decoder = Decoder(encoding, "a.example")
    pieces = [piece for chunk in chunks for piece in decoder.feed(chunk)]
    return b"".join([*pieces, *decoder.finish()])


def raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def in_pieces(data: bytes, size: int) -> list[bytes]:
    return [data[at : at + size] for at in range(0, len(data), size)]


@given(st.binary(max_size=3000), st.integers(1, 700))
def test_every_coding_comes_out_as_it_went_in(body: bytes, size: int) -> None:
    assert decode("gzip", in_pieces(gzip.compress(body), size)) == body
    assert decode("deflate", in_pieces(zlib.compress(body), size)) == body
    assert decode("deflate", in_pieces(raw_deflate(body), size)) == body
    assert decode("", in_pieces(body, size)) == body
    assert decode(" Identity ", in_pieces(body, size)) == body


def test_several_gzip_members_are_one_body_and_padding_is_ignored() -> None:
    packed = gzip.compress(b"one") + gzip.compress(b"two") + b"\0" * 100
    assert decode("x-gzip", [packed]) == b"onetwo"


def test_text_that_only_says_it_is_packed_is_taken_as_it_is() -> None:
    assert decode("gzip", [b"<rss/>"]) == b"<rss/>"
    assert decode("gzip", [b"<"]) == b"<"
    assert decode("gzip", []) == b""


@pytest.mark.parametrize("cut", [3, 20, -1])
def test_a_coding_that_ends_early_is_a_broken_transfer(cut: int) -> None:
    with pytest.raises(BrokenTransfer):
        decode("gzip", [gzip.compress(b"a body of some length" * 20)[:cut]])


def test_damaged_bytes_are_a_broken_transfer() -> None:
    packed = bytearray(gzip.compress(bytes(range(256)) * 50))
    packed[40] ^= 0xFF
    with pytest.raises(BrokenTransfer):
        decode("gzip", [bytes(packed)])


def test_a_coding_nobody_asked_for_is_refused() -> None:
    with pytest.raises(BrokenTransfer):
        Decoder("br", "a.example")


def test_a_bomb_is_stopped_long_before_it_is_unpacked() -> None:
    bomb = gzip.compress(bytes(64 * 1024 * 1024))
    decoder = Decoder("gzip", "a.example")
    seen = 0
    with pytest.raises(TooLarge):
        for piece in decoder.feed(bomb):
            seen += len(piece)
    assert seen <= 20 * 1024 * 1024
