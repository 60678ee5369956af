"""Presidio and bare spaCy as they are measured: the real engines, thresholds as asked, no network."""

import json
import socket

import pytest

from uncase_nb.bench.privacy import bench_privacy
from uncase_nb.extras import installed
from uncase_nb.privacy.statistical_models import models_for

if not installed("presidio_analyzer") or not models_for("en"):
    pytest.skip("needs the [privacy] extra and an English model", allow_module_level=True)

TEXT = "My name is Elizabeth Warrington, write to liz@mail.example, phone 212-555-0123"
SPANS = [("Elizabeth Warrington", "PERSON"), ("liz@mail.example", "EMAIL"), ("212-555-0123", "PHONE")]


@pytest.mark.slow
def test_thresholds_only_filter_and_nothing_is_fetched(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(socket.socket, "connect", lambda *_: pytest.fail("network"))
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: pytest.fail("network"))
    spans = [{"start": TEXT.index(v), "end": TEXT.index(v) + len(v), "type": kind} for v, kind in SPANS]
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"text": TEXT, "lang": "en", "spans": spans}))
    low, high, spacy = bench_privacy([path], systems=["presidio:0", "presidio:0.85", "spacy"]).scores
    assert not low.missing
    assert low.leak_by_type["EMAIL"] == high.leak_by_type["EMAIL"] == 0
    assert low.leak_by_type["PERSON"] == 0
    assert low.leak_by_type["PHONE"] < high.leak_by_type["PHONE"] == 1
    assert low.detectors[0].startswith("presidio ")
    assert spacy.system.startswith("spacy:en_core_web_")
    assert spacy.leak_by_type["PERSON"] == 0
    assert spacy.leak_by_type["EMAIL"] > 0
