"""A hash is no identifier: every anonymized conversation names its source by one."""

import hashlib

import uncase_nb as un


def test_hashes_hold_nothing() -> None:
    """Three in ten thousand held a label and a number, such as `17cc838394`, before labels had to be words."""
    digests = [f"sha256:{hashlib.sha256(str(number).encode()).hexdigest()}" for number in range(10_000)]
    assert not un.scan(digests, ner="off").spans
