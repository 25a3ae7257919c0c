"""What a print shows: black on white from either theme, the facts told instead of the fields, nothing to press."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

Open = Callable[..., Page]

_PALE = """() => [...document.querySelectorAll('.stMain *')].filter(e => {
  const said = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
  return said && e.checkVisibility() && getComputedStyle(e).color !== 'rgb(0, 0, 0)';
}).map(e => e.className + ': ' + e.textContent.slice(0, 40))"""


def _on_paper(page: Page) -> None:
    page.emulate_media(media="print", color_scheme="dark")


@pytest.mark.parametrize("path", ["read?section=(c)(7)(i)", "about"])
def test_a_dark_page_prints_black_on_white(open_page: Open, path: str) -> None:
    """No pale letter of the dark theme is left on the white sheet."""
    page = open_page(path, dark=True)
    expect(page.locator(".q-law, .q-refs, .q-table").first).to_be_visible()
    _on_paper(page)
    assert page.evaluate(_PALE) == []
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_a_deadline_sheet_prints_what_was_told(open_page: Open) -> None:
    """The fields give way to the facts they hold; empty ones leave nothing."""
    page = open_page("deadlines", dark=True)
    page.get_by_role("spinbutton", name="year, Date of death").click()
    page.keyboard.type("20240315")
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    expect(page.get_by_role("region", name="Deadlines")).to_contain_text("December 16, 2024")
    expect(page.locator(".q-only-paper")).to_be_hidden()
    _on_paper(page)
    expect(page.locator(".q-only-paper")).to_contain_text("March 15, 2024")
    expect(page.get_by_text("Return filed", exact=True)).to_be_hidden()
    assert page.evaluate(_PALE) == []
