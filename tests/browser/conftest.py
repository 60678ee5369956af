"""Debian's Chromium by Playwright, and a real JupyterLab on the loopback address, as `make lab` starts it.

A missing Chromium is a reason to skip on a desk, and a failure in CI.
"""

import functools
import http.server
import os
import re
import secrets
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
CONFIG = Path(__file__).parents[2] / "jupyter_config.json"
STATIC = Path(__file__).parents[2] / "widgets" / "static"
START_S = 90  # JupyterLab on two busy cores
RUN_MS = 60_000  # a kernel that imports and works


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        if os.environ.get("CI"):
            pytest.fail("chromium is not installed: apt-get install chromium")
        pytest.skip("chromium is not installed: apt-get install chromium")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def complaints() -> list[str]:
    """What the page's console complained of."""
    return []


@pytest.fixture
def page(browser: Browser, complaints: list[str]) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme="light")
    opened = context.new_page()
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
    yield opened
    context.close()


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Callable[[str, str], str]]:
    """Puts a page and a widget's own script and style on the loopback address; gives the page's address."""
    servers: list[http.server.ThreadingHTTPServer] = []

    def serve(widget: str, page: str) -> str:
        for name in (f"{widget}.js", f"{widget}.css"):
            (tmp_path / name).write_text((STATIC / name).read_text())
        (tmp_path / "index.html").write_text(page)
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=tmp_path))
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}/index.html"

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Lab(NamedTuple):
    """A running JupyterLab, seen through one page."""

    page: Page
    address: str
    token: str
    root: Path
    """Its folder, which the test fills."""

    def run_all(self, notebook: str, *, cells: int, within_ms: int = RUN_MS) -> None:
        """Open a notebook, run every cell by the menu, and wait until the last of `cells` code cells has run."""
        page = self.page
        page.goto(f"{self.address}/lab/tree/{notebook}?token={self.token}&reset")
        page.locator(".jp-Notebook .jp-CodeCell").first.wait_for()
        page.get_by_text(re.compile(r"Python 3.*\| Idle")).wait_for()  # without a kernel, running asks for one
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
        prompt = page.locator(".jp-CodeCell .jp-InputPrompt").nth(cells - 1)
        expect(prompt).to_have_text(re.compile(r"\[\d+\]"), timeout=within_ms)

    def save(self) -> None:
        """Save the open notebook, and wait until it is."""
        self.page.keyboard.press("Control+s")
        expect(self.page.locator(".jp-mod-dirty")).to_have_count(0, timeout=RUN_MS)


@pytest.fixture
def lab(page: Page, tmp_path: Path) -> Iterator[Lab]:
    root, home = tmp_path / "project", tmp_path / "home"
    root.mkdir()
    home.mkdir()
    page.set_default_timeout(RUN_MS)
    token, port, log = secrets.token_hex(16), _free_port(), home / "lab.log"
    with log.open("wb") as output:
        server = subprocess.Popen(
            _command(root, port), cwd=root, env=_environment(root, home, token), stdout=output, stderr=output
        )
        try:
            address = f"http://127.0.0.1:{port}"
            _wait_for(address, token, server, log)
            yield Lab(page, address, token, root)
        finally:
            server.terminate()
            server.wait(30)


def _command(root: Path, port: int) -> list[str]:
    options = ["--no-browser", "--allow-root", f"--port={port}", "--ServerApp.port_retries=0", f"--config={CONFIG}"]
    return [sys.executable, "-m", "jupyterlab", *options, f"--ServerApp.root_dir={root}"]


def _environment(root: Path, home: Path, token: str) -> dict[str, str]:
    folders = {"HOME": home, "JUPYTER_CONFIG_DIR": home / "config", "JUPYTER_RUNTIME_DIR": home / "runtime"}
    folders |= {"UNCASE_WORKSPACE": root / ".uncase", "IPYTHONDIR": home / "ipython"}
    return os.environ | {name: str(path) for name, path in folders.items()} | {"JUPYTER_TOKEN": token}


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _wait_for(address: str, token: str, server: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + START_S
    while time.monotonic() < end:
        assert server.poll() is None, log.read_text()
        try:
            with urllib.request.urlopen(f"{address}/api/status?token={token}", timeout=5):
                return
        except (urllib.error.URLError, TimeoutError, ConnectionError):
            time.sleep(0.3)
    raise AssertionError(log.read_text())
