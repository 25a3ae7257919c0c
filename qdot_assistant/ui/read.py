"""The reading page: a paragraph, passage or note in the version the days ask for, and everything that hangs on it.

The address names what is shown (``?section=…&version=…&death=…``), so that every view can be linked and printed.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import streamlit as st

from knowledge import store
from knowledge.citation import SECTION, section_id
from knowledge.law import Law, LawBook
from knowledge.paragraph import LawError, Version
from qdot_assistant.ui import session
from qdot_assistant.ui.markup import escaped, law_html, paragraphs_html
from qdot_assistant.ui.reading import (
    example_name,
    flow_html,
    plain_html,
    redline_html,
    search,
    tree_html,
)
from qdot_assistant.ui.references import citing
from qdot_assistant.ui.shell import failed, helps, print_button
from qdot_assistant.ui.sources import in_words, legal_cite, read_link, short_name, stands

_FIRST_DAY, _LAST_DAY = dt.date(1990, 1, 1), dt.date(2100, 12, 31)


@dataclass(frozen=True)
class View:
    """What is shown: the section, the law of the two days, and the version asked for by name, if one was."""

    section: str
    law: Law
    version: Version
    words: str


def show() -> None:
    """Draw the page."""
    st.title("Read the regulation", anchor=False)
    book = session.law_book()
    typed = st.text_input("Search, or a paragraph such as (c)(7)(i)", key="read-search", max_chars=200)
    law = _law(book)
    section = _asked(book)
    _tree(book, section)
    if typed and _searched(typed, law, book):
        return
    view = _view(section, law)
    if view is None:
        helps()
        return
    _draw(view)
    helps(scroll="q-here" if st.query_params.get("section") else "", nonce=f"{section}-{view.version.version}")


def _law(book: LawBook) -> Law:
    """The law of the two days; the address can carry them."""
    left, right = st.columns(2)
    acting = left.date_input(
        "Day of acting", _day("as_of") or session.today(), _FIRST_DAY, _LAST_DAY, format="YYYY-MM-DD"
    )
    death = right.date_input(
        "Date of death (where the text depends on it)", _day("death"), _FIRST_DAY, _LAST_DAY, format="YYYY-MM-DD"
    )
    return book.on(
        acting if isinstance(acting, dt.date) else session.today(), death if isinstance(death, dt.date) else None
    )


def _day(name: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(str(st.query_params.get(name, "")))
    except ValueError:
        return None


def _asked(book: LawBook) -> str:
    """The section of the address; one that does not exist says so and the whole section is shown."""
    asked = str(st.query_params.get("section", SECTION)).strip()[:200]
    if asked in book.sections() or asked == SECTION:
        return asked
    try:
        read = section_id(asked)
    except ValueError as error:
        failed(str(error))
        return SECTION
    if read in book.sections() or read == SECTION:
        return read
    failed(book.no_such(read))
    near = book.related(read)
    return near[0] if near else SECTION


def _tree(book: LawBook, section: str) -> None:
    with st.sidebar, st.expander("Paragraphs", expanded=True):
        st.html(f'<a class="q-go" href="{read_link(SECTION)}">§ {SECTION}</a>{tree_html(book, section)}')
    with st.sidebar, st.expander("Explainer and neighbouring rules"):
        chosen = st.selectbox(
            "Open", (*book.passages, *book.notes), None, format_func=short_name, key="read-other", placeholder="Choose"
        )
        if chosen and st.session_state.get("read-other-opened") != chosen:
            st.session_state["read-other-opened"] = chosen
            st.query_params.from_dict({"section": chosen})
            st.rerun()


def _searched(typed: str, law: Law, book: LawBook) -> bool:
    """Show what was found; True when the results take the page."""
    try:
        named = section_id(typed)
    except ValueError:
        named = ""
    if named and (named in book.sections() or named == SECTION):
        if st.query_params.get("section") != named:
            st.query_params.from_dict({"section": named})
            st.rerun()
        return False
    if named:
        failed(book.no_such(named))
        return False
    found = search(typed, law)
    st.html(f'<p class="q-hush" role="status">{len(found)} section{"" if len(found) == 1 else "s"} found.</p>')
    items = "".join(
        f'<li><a href="{escaped(read_link(one.section))}">{escaped(short_name(one.section))}</a><br>{one.around}</li>'
        for one in found
    )
    st.html(f'<ul class="q-refs">{items}</ul>' if items else '<p class="q-hush">Try fewer or other words.</p>')
    helps(say=f"{len(found)} sections found", nonce=typed)
    return True


def _view(section: str, law: Law) -> View | None:
    words, asked = str(st.query_params.get("words", ""))[:400], str(st.query_params.get("version", ""))
    try:
        version = law.book.version(section, asked) if asked else law.section(section)
    except LawError as error:
        failed(str(error))
        try:
            version = law.book.versions(section)[-1]
        except LawError:
            return None
    return View(section, law, version, words)


def _draw(view: View) -> None:
    version = view.version
    st.html(_head(view))
    tabs = st.tabs(["Words", "Versions", "Cited by", "Explainer"])
    with tabs[0]:
        st.html(_body(view))
        _cite(view)
    with tabs[1]:
        _versions(view)
    with tabs[2]:
        st.html(_cited_by(view.section))
    with tabs[3]:
        _explainer(version)


def _head(view: View) -> str:
    version = view.version
    name = (
        f"Our summary of {version.section}, not its words" if version.source == "note" else short_name(version.section)
    )
    headings = " › ".join(escaped(heading) for heading in version.heading_path)
    example = example_name(version.section)
    cited_as = f" Cited as {escaped(example)}." if example else ""
    doubts = "".join(f"<p>Not settled: {escaped(doubt)}</p>" for doubt in version.doubts)
    return (
        f'<div id="q-here" class="q-para"><h2 class="q-name">{escaped(name)}</h2>'
        f'<p class="q-source-path">{headings}</p>'
        f'<p class="q-source-version">{escaped(stands(version))}{cited_as}</p>'
        f"{doubts}</div>"
    )


def _body(view: View) -> str:
    version, law = view.version, view.law
    if version.source != "regulation":
        return plain_html(version, law.book, view.words)
    try:
        is_in_force = law.section(view.section).version == version.version
    except LawError:
        is_in_force = False
    if is_in_force:
        return flow_html(view.section, law, view.words)
    return f'<div class="q-law">{law_html(version.text, view.words or None)}</div>'


def _cite(view: View) -> None:
    cite, link = legal_cite(view.section, view.version.version), _permalink(view)
    quoted = f"{cite}: “{view.words}”" if view.words and view.version.carries(view.words) else cite
    official = (
        f'<a href="{escaped(view.version.url)}" target="_blank" rel="noopener">Official page</a>'
        if view.version.url and view.version.url.startswith("https://")
        else ""
    )
    st.html(
        f'<div class="q-acts q-source-links">{_copy("Copy cite", quoted)}{_copy("Copy link", link)}'
        f"{print_button()}{official}</div>"
    )


def _copy(label: str, text: str) -> str:
    return (
        f'<span><button type="button" class="q-act q-copy" title="{label}">{label}</button>'
        f'<span class="q-copied-text" hidden>{escaped(text)}</span></span>'
    )


def _permalink(view: View) -> str:
    base = str(st.context.url or "").split("?")[0]
    return (
        f"{base.rsplit('/', 1)[0]}/{read_link(view.section, view.version.version)}" if base else read_link(view.section)
    )


def _versions(view: View) -> None:
    versions = view.law.book.versions(view.section)
    if len(versions) < 2:
        st.html(f'<p class="q-hush">There is one version, {escaped(stands(versions[0]))}</p>')
        return
    days = [version.version for version in versions]
    left, right = st.columns(2)
    before = left.selectbox(
        "From the version of", days, len(days) - 2, format_func=in_words, key=f"from-{view.section}"
    )
    after = right.selectbox("To the version of", days, len(days) - 1, format_func=in_words, key=f"to-{view.section}")
    old, new = versions[days.index(before)], versions[days.index(after)]
    if old == new:
        st.html('<p class="q-hush">Choose two different versions.</p>')
        return
    st.html(
        f'<p class="q-hush">{escaped(stands(new))} <del class="q-del">Deleted</del> and '
        '<ins class="q-ins">inserted</ins> words:</p>'
        f"{redline_html(old, new)}"
    )
    with st.expander("Side by side"):
        one, other = st.columns(2)
        one.html(f'<p class="q-hush">{escaped(stands(old))}</p><div class="q-law">{law_html(old.text)}</div>')
        other.html(f'<p class="q-hush">{escaped(stands(new))}</p><div class="q-law">{law_html(new.text)}</div>')


def _cited_by(section: str) -> str:
    found = citing(section)
    groups = (
        ("Paragraphs, notes and passages that name it", [_link(one) for one in found.sections]),
        ("Calculators that rest on it", [escaped(one) for one in found.calculators]),
        ("Statements that rest on it", [escaped(one) for one in found.statements]),
        ("Errata of the explainer it governs", [f"Erratum {number}" for number in found.errata]),
    )
    made = "".join(
        f"<h3>{title}</h3><ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>" for title, items in groups if items
    )
    return f'<div class="q-refs">{made}</div>' if made else '<p class="q-hush">Nothing here cites it.</p>'


def _link(section: str) -> str:
    return f'<a class="q-go" href="{escaped(read_link(section))}">{escaped(short_name(section))}</a>'


def _explainer(version: Version) -> None:
    """The explainer beside the paragraph: what of it this paragraph corrects; on a passage, its own errata."""
    told = [
        erratum
        for erratum in store.errata()
        if (
            erratum.passage == version.section
            or version.section in erratum.sections
            or _below(version.section, erratum.sections)
        )
    ]
    st.html(
        '<p class="q-hush">The explainer is a third party’s text for consumers. '
        "Where it and the law disagree, the law governs.</p>"
    )
    if not told:
        st.html('<p class="q-hush">No words of the explainer were corrected by this section.</p>')
    kinds = {"wrong": "Wrong", "outdated": "Out of date", "oversimplified": "Too simple", "correct": "Right"}
    for erratum in told:
        governs = ", ".join(_link(one) for one in erratum.sections)
        st.html(
            f'<div class="q-notice q-notice-quiet" role="note"><p><b>{kinds[erratum.kind]}.</b> '
            f"{_link(erratum.passage)}: “{escaped(erratum.words)}”</p>"
            f"{paragraphs_html(erratum.governs)}<p>Governs: {governs}</p></div>"
        )


def _below(section: str, sections: tuple[str, ...]) -> bool:
    return section != SECTION and any(one.startswith(f"{section}(") for one in sections)
