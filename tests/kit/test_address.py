"""The address of this installation, as its owner sets it."""

from __future__ import annotations

import pytest

from kaibo.kit.address import public_url
from kaibo.kit.errors import KaiboError


@pytest.mark.parametrize(
    ("said", "url"),
    [
        ("", ""),
        ("https://kaibo.example.com/", "https://kaibo.example.com"),
        (" http://10.0.0.5:8000 ", "http://10.0.0.5:8000"),
        ("https://example.com/kaibo/", "https://example.com/kaibo"),
    ],
)
def test_it_is_taken_without_its_last_slash(said: str, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KAIBO_URL", said)
    assert public_url() == url


@pytest.mark.parametrize("said", ["kaibo.example.com", "ftp://kaibo", "https://", "https://k/?a=1"])
def test_what_is_no_address_is_said(said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KAIBO_URL", said)
    with pytest.raises(KaiboError, match="KAIBO_URL"):
        public_url()
