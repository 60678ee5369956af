"""The extension and the widget in a real JupyterLab."""

import shutil
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook
from playwright.sync_api import expect

import uncase_nb as un

pytestmark = [pytest.mark.browser, pytest.mark.slow]

KERNEL = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
CELLS = [
    "%load_ext uncase_nb",
    "conversations = %uncase_import whatsapp_es_ios.txt --domain automotive.sales\nconversations",
    "anonymous = %uncase_anonymize {{conversations}} --ner off\nanonymous",
    "from uncase_nb.widgets import ConversationBrowser\nConversationBrowser(anonymous)",
    "ConversationBrowser(conversations)",
]


def test_magics_and_widget_run_in_jupyterlab(lab, tmp_path: Path) -> None:
    page = lab.page
    shutil.copy(un.samples() / "whatsapp_es_ios.txt", lab.root)
    notebook = new_notebook(cells=[new_code_cell(cell) for cell in CELLS], metadata=KERNEL)
    nbformat.write(notebook, lab.root / "job.ipynb")
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    lab.run_all("job.ipynb", cells=len(CELLS))
    expect(page.locator(".jp-OutputArea-output table").first).to_contain_text("raw")
    anonymous, raw = (page.locator(".uncase-conversations").nth(place) for place in (0, 1))
    expect(anonymous.get_by_role("option", selected=True)).to_contain_text("anonymized")
    expect(anonymous.locator("mark").first).to_contain_text("_")
    expect(raw.get_by_role("list", name="Messages")).to_contain_text("Raw content is hidden")

    anonymous.get_by_role("listbox", name="Conversations").focus()
    page.keyboard.press("ArrowDown")
    expect(anonymous.get_by_role("option").nth(1)).to_have_attribute("aria-selected", "true")
    anonymous.scroll_into_view_if_needed()
    page.screenshot(path=tmp_path / "lab.png")
    lab.save()
    saved = (lab.root / "job.ipynb").read_text()
    assert '"output_type": "error"' not in saved
    assert "5550" not in saved
    assert "Fernanda" not in saved
    assert all(url.startswith((lab.address, lab.address.replace("http", "ws"), "data:", "blob:")) for url in requests)
