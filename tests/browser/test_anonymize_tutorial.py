"""The privacy tutorial in a real JupyterLab: the texts can be looked at, and none of them is saved."""

import shutil
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.slow]

TUTORIAL = Path(__file__).parents[2] / "notebooks" / "01_anonymize.ipynb"
WITHIN_MS = 300_000  # detectors load on a busy machine
RAW = ("5550 0163", "Olvera", "Abernathy", "Salvatierra")
"""From the sample exports."""


def test_texts_are_shown_and_never_saved(lab, tmp_path: Path) -> None:
    page = lab.page
    shutil.copy(TUTORIAL, lab.root)
    book = nbformat.read(TUTORIAL, as_version=4)
    lab.run_all(TUTORIAL.name, cells=sum(cell.cell_type == "code" for cell in book.cells), within_ms=WITHIN_MS)
    scanned = page.locator(".uncase-personal").first
    scanned.scroll_into_view_if_needed()
    scanned.get_by_role("button", name="Show the texts").click()
    scanned.get_by_role("button", name="PHONE_NUMBER").click()
    expect(scanned.locator("mark").first).to_be_visible()
    shown = scanned.inner_text()
    page.screenshot(path=tmp_path / "scan.png")
    replaced = page.locator(".uncase-personal").nth(1)
    replaced.scroll_into_view_if_needed()
    replaced.get_by_role("button", name="Show the texts").click()
    expect(replaced.locator(".uncase-after mark").first).to_be_visible()
    page.screenshot(path=tmp_path / "anonymize.png")
    lab.save()
    written = (lab.root / TUTORIAL.name).read_text()
    saved = nbformat.reads(written, as_version=4)
    assert not [
        cell.source for cell in saved.cells for output in cell.get("outputs", []) if output.output_type == "error"
    ]
    assert any(text in shown for text in RAW)
    assert not [text for text in RAW if text in written.replace("**", "")]
