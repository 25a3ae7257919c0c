"""The frame of every page: its looks, its navigation, and the small helps that need the browser.

Come here for ``run``, which ``app.py`` calls, and for what a page uses to announce, to scroll and to show an error.
"""

from __future__ import annotations

import base64
import functools
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import streamlit as st

from qdot_assistant.errors import QdotError
from qdot_assistant.logging import get_logger
from qdot_assistant.ui.markup import escaped
from qdot_assistant.ui.turns import turn

_ASSETS = Path(__file__).parent / "assets"
_TITLE = "QDOT assistant"
TYPED, TAKEN = "typed", "taken_up"
"""Where the session holds what was just typed on the Ask page, and what was made of it before the page is drawn."""
_PAGES: tuple[tuple[str, str, str, str], ...] = (
    ("ask", "Ask", ":material/forum:", ""),
    ("read", "Read the regulation", ":material/menu_book:", "read"),
    ("deadlines_page", "Deadlines", ":material/event:", "deadlines"),
    ("calculators_page", "Calculators", ":material/calculate:", "calculators"),
    ("about", "About", ":material/info:", "about"),
)


def run() -> None:
    """Draw the page that the address names, in its turn."""
    with turn():
        _take_up()
        _draw_page()


def _take_up() -> None:
    """Work out a question before anything is drawn: what is drawn before the answer the browser draws twice."""
    st.session_state.pop(TAKEN, None)
    if st.session_state.get(TYPED):
        import_module("qdot_assistant.ui.ask").take_up()


def _draw_page() -> None:
    st.set_page_config(page_title=_TITLE, page_icon=_icon(), layout="centered", initial_sidebar_state="auto")
    chosen = st.navigation([_page(*page) for page in _PAGES if _exists(page[0])], position="sidebar")
    st.html(f"<style>{_css()}</style>")
    _draw_safely(chosen.run)


def _page(module: str, title: str, icon: str, path: str) -> Any:
    def show() -> None:
        import_module(f"qdot_assistant.ui.{module}").show()

    show.__name__ = module
    return st.Page(show, title=title, icon=icon, url_path=path or None, default=not path)


@functools.cache
def _exists(module: str) -> bool:
    return (Path(__file__).parent / f"{module}.py").is_file()


def _draw_safely(draw: Callable[[], None]) -> None:
    """A fault that nobody foresaw is one sentence on the page and a line in the log, never a traceback."""
    try:
        draw()
    except QdotError as error:
        failed(str(error))
    except Exception as error:
        if type(error).__module__.startswith("streamlit"):
            raise  # how Streamlit stops and starts a page, and its own complaints
        get_logger(__name__).error("page_failed", kind=type(error).__name__, exc_info=True)
        failed("Something went wrong while this page was drawn. Nothing was lost; reload the page.")


def failed(sentence: str) -> None:
    """Show what went wrong and what to do, as plain text."""
    st.html(f'<div class="q-notice" role="alert"><p>{escaped(sentence)}</p></div>')


def told(sentence: str) -> None:
    """Show a quiet remark as plain text."""
    st.html(f'<div class="q-notice q-notice-quiet" role="status"><p>{escaped(sentence)}</p></div>')


def print_button() -> str:
    """The button that prints the page."""
    return '<button type="button" class="q-act q-print" title="Print this page">Print</button>'


def helps(say: str = "", scroll: str = "", nonce: str = "", key: str = "qdot_helps") -> None:
    """Mount the helps that need the browser.

    Args:
        say: what a screen reader is told, once for each ``nonce``.
        scroll: the id of the element to bring into view, once for each ``nonce``.
        key: another than the page's own where helps are mounted before the page is drawn to its end.
    """
    mounted = _component()(
        key=key,
        data={"say": say, "scroll": scroll, "nonce": nonce},
        height=1,
        on_go_change=_nothing,
        on_stopped_change=_nothing,
    )
    if mounted.go:
        st.query_params.from_dict(_query_of(str(mounted.go)))
        st.rerun()


def _nothing() -> None:
    """What was pressed needs no work of its own; the page is drawn again."""


def _query_of(address: str) -> dict[str, str]:
    """The query of a link of the reading page."""
    return dict(parse_qsl(urlsplit(address).query))


@functools.cache
def _script(name: str) -> str:
    return (_ASSETS / name).read_text(encoding="utf-8")


@functools.cache
def _icon() -> str:
    """The page's icon in the page itself: an address would be fetched anew at each drawing."""
    return "data:image/png;base64," + base64.b64encode((_ASSETS / "icon.png").read_bytes()).decode()


@functools.cache
def _css() -> str:
    return (_ASSETS / "page.css").read_text(encoding="utf-8")


def _component() -> Any:
    return st.components.v2.component("qdot_helps", html="<span></span>", js=_script("page.js"))
