"""The tutorial, run as a newcomer runs it: every cell in a real JupyterLab."""

import shutil
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.slow]

QUICKSTART = Path(__file__).parents[2] / "notebooks" / "00_quickstart.ipynb"
WITHIN_MS = 300_000  # detectors and torch load on a busy machine


def test_the_quickstart_runs_from_top_to_bottom(lab, tmp_path: Path) -> None:
    page = lab.page
    shutil.copy(QUICKSTART, lab.root)
    book = nbformat.read(QUICKSTART, as_version=4)
    cells = sum(cell.cell_type == "code" for cell in book.cells)
    lab.run_all(QUICKSTART.name, cells=cells, within_ms=WITHIN_MS)
    browser = page.locator(".uncase-conversations")
    browser.scroll_into_view_if_needed()
    expect(browser.get_by_role("option", selected=True)).to_contain_text("synthetic")
    page.screenshot(path=tmp_path / "quickstart.png")
    lab.save()
    saved = nbformat.read(lab.root / QUICKSTART.name, as_version=4)
    failed = [
        cell.source
        for cell in saved.cells
        if any(output.output_type == "error" for output in cell.get("outputs", []))
        and "raises-exception" not in cell.metadata.get("tags", [])
    ]
    assert failed == []
    assert list((lab.root / "output" / "training" / "adapter").iterdir())
