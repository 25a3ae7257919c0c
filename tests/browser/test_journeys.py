"""What people do with the page, in a real browser: ask, follow up, read, calculate, export, come back."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser
Open = Callable[..., Page]
QUESTION = "My wife died on March 15, 2024. When is the estate tax return due?"


def _ask(page: Page, words: str, answers: int = 1) -> None:
    field = page.get_by_test_id("stChatInputTextArea")
    expect(field).to_be_enabled()
    field.fill(words)
    field.press("Enter")
    expect(page.locator(".q-answer")).to_have_count(answers)


def _wait_until_the_field_has_the_focus_again(page: Page) -> None:
    """Streamlit gives the field its focus back at the end of a run, some frames after the answer stands."""
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning")
    expect(page.get_by_test_id("stChatInputTextArea")).to_be_focused()
    page.evaluate("async () => { for (let n = 0; n < 10; n++) await new Promise(requestAnimationFrame); }")


def _put(page: Page, label: str, value: str, role: str = "textbox") -> None:
    field = page.get_by_role(role, name=label).first  # type: ignore[arg-type]
    field.fill(value)
    field.press("Tab")


def _put_day(page: Page, digits: str) -> None:
    page.get_by_role("spinbutton", name="year, Date of death").click()
    page.keyboard.type(digits)
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")


def test_a_client_asks_opens_the_law_and_follows_up(open_page: Open) -> None:
    """The answer comes with a marker that opens the words by keyboard; a screen reader is told; the follow-up knows."""
    page = open_page()
    _ask(page, QUESTION)
    expect(page.locator(".q-answer")).to_contain_text("December 16, 2024")
    expect(page.locator("#qdot-live")).to_contain_text("The answer is ready")
    marker = page.locator(".q-mark").first
    marker.focus()
    page.keyboard.press("Enter")
    card = page.locator(".q-source:popover-open")
    expect(card).to_be_visible()
    expect(card.locator("mark").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    _ask(page, "and with the extension?", answers=2)
    expect(page.locator(".q-answer").last).to_contain_text("June 16, 2025")
    expect(page.locator("#q-last")).to_be_in_viewport()
    expect(page.get_by_test_id("stChatInputTextArea")).to_be_in_viewport()


def test_the_answer_is_copied_with_its_citations(open_page: Open) -> None:
    """The clipboard holds the text, the citations and that it is information."""
    page = open_page()
    _ask(page, QUESTION)
    page.get_by_role("button", name="Copy", exact=True).click()
    copied_button = page.get_by_role("button", name="Copied")
    expect(copied_button).to_be_visible()
    copied_button.click()
    expect(page.get_by_role("button", name="Copy", exact=True)).to_be_visible()
    page.wait_for_timeout(2_000)
    expect(page.get_by_role("button", name="Copy", exact=True)).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "December 16, 2024" in copied
    assert "[1] " in copied
    assert "not legal advice" in copied


def test_a_changed_fact_is_worked_again(open_page: Open) -> None:
    """The chip for the date of death takes another day, and the answer follows."""
    page = open_page()
    _ask(page, QUESTION)
    page.get_by_role("button", name="Date of death: March 15, 2024").click()
    page.get_by_role("spinbutton", name="year, Date of death").click()
    page.keyboard.type("20240415")
    page.get_by_role("button", name="Use this").click()
    expect(page.locator(".q-answer")).to_have_count(2)
    expect(page.locator(".q-answer").last).to_contain_text("January 15, 2025")


def test_reload_and_restart_keep_the_conversation(open_page: Open, server) -> None:  # type: ignore[no-untyped-def]
    """After a reload, and after the server died and came back, the conversation stands as it was, once."""
    page = open_page()
    _ask(page, QUESTION)
    page.wait_for_url("**/?c=*")
    page.reload()
    expect(page.locator(".q-answer")).to_have_count(1)
    expect(page.locator(".q-answer")).to_contain_text("December 16, 2024")
    address = page.url
    server.stop()
    server.start()
    page.goto(address)
    expect(page.locator(".q-asked")).to_have_count(1)
    expect(page.locator(".q-answer")).to_contain_text("December 16, 2024")


def test_hostile_words_stay_words(open_page: Open) -> None:
    """Markup in a question opens nothing, loads nothing and is shown as it was typed."""
    page = open_page()
    opened: list[str] = []
    page.on("dialog", lambda dialog: (opened.append(dialog.message), dialog.dismiss()))
    words = "<img src=x onerror=alert(1)> ![p](https://example.org/p.png) $a$ who may be trustee?"
    _ask(page, words)
    expect(page.locator(".q-asked")).to_have_text(words)
    assert opened == []
    assert page.locator(".q-asked img, .q-asked a, .katex").count() == 0


def test_an_answer_is_stopped_and_asked_again(browser: Browser, slow_server) -> None:  # type: ignore[no-untyped-def]
    """The stop button ends the work, the question stays, and another way of asking it is answered."""
    context = browser.new_context()
    context.set_default_timeout(60_000)
    page = context.new_page()
    page.goto(slow_server.url)
    page.wait_for_selector("#qdot-live", state="attached")
    field = page.get_by_test_id("stChatInputTextArea")
    field.fill("a slow question")
    field.press("Enter")
    expect(page.locator(".q-working")).to_be_visible()
    page.get_by_test_id("stChatInputStopButton").click()
    expect(page.get_by_text("Stopped. The question is kept.")).to_be_visible()
    expect(page.locator(".q-asked")).to_have_text("a slow question")
    page.get_by_role("button", name="Edit", exact=True).click()
    page.get_by_label("Your question").fill("a quick question")
    page.get_by_role("button", name="Ask again").click()
    expect(page.locator(".q-answer")).to_contain_text("Worked out after all.")
    expect(page.locator(".q-asked")).to_have_count(1)
    context.close()


def test_what_the_keyboard_reaches_is_seen(open_page: Open) -> None:
    """On a phone no step of the keyboard leads into the folded list or behind the field at the foot."""
    page = open_page(width=360, height=740)
    _ask(page, QUESTION)
    expect(page.get_by_role("button", name="Edit question")).to_be_visible()
    _wait_until_the_field_has_the_focus_again(page)
    field_top = page.get_by_test_id("stChatInput").bounding_box()["y"]  # type: ignore[index]
    reached = []
    while "stChatInputTextArea" not in reached and len(reached) < 60:
        page.keyboard.press("Tab")
        name, left, top, inside = page.evaluate(
            """async (field) => { const one = document.activeElement;
            const inside = Boolean(one.closest('.st-key-ask-page button, .st-key-ask-page summary'));
            const top = () => one.getBoundingClientRect().top;  // the browser scrolls to it some frames after the key
            for (let n = 0; n < 60 && inside && top() >= field; n++) await new Promise(requestAnimationFrame);
            return [one.dataset.testid || one.innerText || one.tagName, one.getBoundingClientRect().left, top(),
            inside]; }""",
            field_top,
        )
        reached.append(name)
        assert left >= 0, name
        assert top < field_top or not inside, name
    assert "Edit question" in " ".join(reached)


def test_an_attorney_reads_compares_and_copies_a_cite(open_page: Open) -> None:
    """A permalink opens the paragraph; the tree leads on without loading anew; versions differ; the cite is copied."""
    page = open_page("read?section=(c)(7)(i)")
    expect(page.locator(".q-name")).to_have_text("§ 20.2056A-4(c)(7)(i)")
    page.wait_for_selector("#qdot-live", state="attached")
    page.evaluate("window.same = true")
    page.locator(".q-tree a", has_text="(ii) Agreement").click()
    expect(page.locator(".q-name")).to_have_text("§ 20.2056A-4(c)(7)(ii)")
    assert page.evaluate("window.same") is True
    assert "section=20.2056A-4%28c%29%287%29%28ii%29" in page.url
    page.get_by_role("tab", name="Versions").click()
    expect(page.locator("del.q-del").first).to_be_visible()
    page.get_by_role("tab", name="Words").click()
    cite = "26 C.F.R. § 20.2056A-4(c)(7)(ii) (text in force from July 10, 2026)"
    for _ in range(6):  # a press while the page is drawn again is lost; the label says "Copied" for a moment only
        page.get_by_role("button", name=re.compile("Copy cite|Copied")).click()
        page.wait_for_timeout(1_000)
        if page.evaluate("navigator.clipboard.readText()") == cite:
            break
    assert page.evaluate("navigator.clipboard.readText()") == cite


def test_a_calculation_becomes_a_memo(open_page: Open, tmp_path: Path) -> None:
    """Typed figures give the result at once, and the Word memo holds it."""
    from docx import Document

    page = open_page("calculators")
    _put(page, "Annual annuity", "72,000")
    _put(page, "Date of death", "2023-06-15")
    _put(page, "Age at the death", "60", "spinbutton")
    _put(page, "Section 7520 rate", "4.2")
    figure = page.locator(".q-figure-main dd")
    expect(figure).to_have_text("0.66")
    with page.expect_download() as started:
        page.get_by_role("button", name="Memo (Word)").click()
    document = Document(io.BytesIO(Path(started.value.path()).read_bytes()))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert "0.66" in cells


def test_deadlines_become_a_calendar(open_page: Open) -> None:
    """The exported file is read back with the return's due day in it."""
    from icalendar import Calendar

    page = open_page("deadlines")
    _put_day(page, "20240315")
    expect(page.get_by_role("region", name="Deadlines")).to_contain_text("December 16, 2024")
    with page.expect_download() as started:
        page.get_by_role("button", name="Calendar (.ics)").click()
    events = Calendar.from_ical(Path(started.value.path()).read_bytes()).walk("VEVENT")
    days = {str(event["summary"]): event.decoded("dtstart").isoformat() for event in events}
    assert days["Estate tax return (Form 706)"] == "2024-12-16"


@pytest.mark.parametrize("path", ["", "read?section=(c)(4)(ii)(B)", "calculators", "deadlines", "about"])
@pytest.mark.parametrize(("width", "dark"), [(1200, False), (360, True)], ids=["wide-light", "phone-dark"])
def test_no_page_has_a_serious_barrier(open_page: Open, path: str, width: int, dark: bool) -> None:
    """Axe finds nothing serious, on a desktop in light and on a phone in dark; nothing runs off the side."""
    from axe_playwright_python.sync_playwright import Axe

    page = open_page(path, width=width, height=760, dark=dark)
    expect(page.locator("h1")).to_be_visible()
    if path == "":
        _ask(page, QUESTION)
    expect(page.locator(".q-hush, .q-law, .q-refs").first).to_be_visible()
    found = Axe().run(page).response["violations"]
    serious = [one["id"] for one in found if one["impact"] in ("serious", "critical")]
    assert serious == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
