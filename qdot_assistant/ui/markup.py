"""Safe HTML of everything a person, a model or a file wrote: no live HTML, no images, no formulas out of dollar signs.

Come here before any word is drawn: ``escaped`` for plain text, ``answer_html`` for an answer's Markdown with its
markers, ``law_html`` for words of law with a quotation marked.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

# Private-use characters that carry the ends of a quotation and of links through the escaping.
_BEGIN, _END, _LINK, _TO, _LINK_END = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004"
_PRIVATE = str.maketrans("", "", _BEGIN + _END + _LINK + _TO + _LINK_END)
_LINKED = re.compile(f"{_LINK}(\\d+){_TO}(.*?){_LINK_END}", re.DOTALL)
_MARKER = re.compile(r"\[(\d{1,3})\]")
_TAG = re.compile(r"(<[^>]+>)")
_ALIKE = {
    "-": "[-–—‑−]", "–": "[-–—‑−]", "—": "[-–—‑−]", "‑": "[-–—‑−]", "−": "[-–—‑−]",
    "'": "['’‘]", "’": "['’‘]", "‘": "['’‘]",
    '"': '["“”]', "“": '["“”]', "”": '["“”]',
}  # fmt: skip

Marker = Callable[[int], str]
"""Gives the HTML of a marker by its number."""


def escaped(text: str) -> str:
    """Plain text as HTML text: nothing in it is live."""
    return html.escape(_without_private(text), quote=True)


def paragraphs_html(text: str) -> str:
    """Plain text with its line breaks, as a person typed it."""
    blocks = [block for block in re.split(r"\n\s*\n", text.strip()) if block.strip()]
    return "".join(f"<p>{'<br>'.join(escaped(line) for line in block.splitlines())}</p>" for block in blocks)


def answer_html(markdown: str, marker: Marker | None = None) -> str:
    """An answer's Markdown as HTML: headings, lists, tables and emphasis; links and images stay plain text.

    Args:
        markdown: the answer's text.
        marker: what stands in place of ``[1]``; without it the marker stays as text.
    """
    return str(_renderer().render(_without_private(markdown), {"marker": marker}))


@cache
def _renderer() -> MarkdownIt:
    from markdown_it import MarkdownIt

    renderer = MarkdownIt("commonmark", {"html": False}).enable("table")
    renderer.disable(
        ["image", "link", "autolink", "reference", "html_block", "html_inline", "lheading", "code", "fence"]
    )
    renderer.add_render_rule("text", _text)
    return renderer


def _text(renderer: Any, tokens: Sequence[Any], index: int, options: Any, env: dict[str, Any]) -> str:
    """One run of text, its markers replaced."""
    text, marker = html.escape(tokens[index].content), env.get("marker")
    return text if marker is None else _MARKER.sub(lambda match: marker(int(match.group(1))), text)


@dataclass(frozen=True)
class Link:
    """A stretch of a text that leads somewhere: where it stands, and the address."""

    span: tuple[int, int]
    address: str


def law_html(text: str, quote: str | None = None, links: Sequence[Link] = ()) -> str:
    """Words of law as HTML, to the letter: paragraphs and tables, the quotation marked, the links set."""
    text = _without_private(text)
    span = span_of(text, quote) if quote else None
    apart = [link for link in links if span is None or link.span[1] <= span[0] or span[1] <= link.span[0]]
    carried = _carrying(text, span, apart)
    blocks = [block for block in re.split(r"\n\s*\n", carried.strip()) if block.strip()]
    made = _marked("".join(_block(block) for block in blocks))
    return _LINKED.sub(lambda match: _anchor(apart[int(match.group(1))].address, match.group(2)), made)


def _carrying(text: str, span: tuple[int, int] | None, links: Sequence[Link]) -> str:
    """The text with the ends of the quotation and of the links carried in it."""
    ends = [(link.span[0], f"{_LINK}{number}{_TO}") for number, link in enumerate(links)]
    ends += [(link.span[1], _LINK_END) for link in links]
    ends += [(span[0], _BEGIN), (span[1], _END)] if span else []
    for at, sign in sorted(ends, key=lambda end: (-end[0], end[1] == _LINK_END)):
        text = f"{text[:at]}{sign}{text[at:]}"
    return text


def _anchor(address: str, inside: str) -> str:
    return f'<a class="q-go" href="{html.escape(address)}">{inside}</a>'


def _block(block: str) -> str:
    lines = block.splitlines()
    if all(line.strip(_BEGIN + _END + " ").startswith("|") for line in lines) and len(lines) > 1:
        return _table(lines)
    return f"<p>{'<br>'.join(html.escape(line) for line in lines)}</p>"


def _table(lines: Sequence[str]) -> str:
    rows = [[html.escape(cell.strip()) for cell in _cells(line)] for line in lines]
    body = [row for row in rows if not all(re.fullmatch(r":?-+:?", cell.strip(_BEGIN + _END)) for cell in row)]
    head = "".join(f'<th scope="col">{cell}</th>' for cell in body[0])
    rest = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in body[1:])
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{rest}</tbody></table>"
    return f'<div class="q-scroll" tabindex="0" role="region" aria-label="Table">{table}</div>'


def _cells(line: str) -> list[str]:
    return line.strip().removeprefix("|").removesuffix("|").split("|")


def span_of(text: str, quote: str) -> tuple[int, int] | None:
    """Where a quotation stands in a text, white space folded, dashes and quotation marks alike to plain ones."""
    words = quote.split()
    if not words:
        return None
    pattern = r"\s+".join("".join(_ALIKE.get(c, re.escape(c)) for c in word) for word in words)
    found = re.search(pattern, text)
    return found.span() if found else None


def _marked(source: str) -> str:
    """Replace the carried ends by ``mark`` elements, closed before each tag and opened again after it."""
    if _BEGIN not in source:
        return source
    out, is_inside = [], False
    for part in _TAG.split(source):
        if part.startswith("<"):
            out.append(part)
            continue
        begins, ends = _BEGIN in part, _END in part
        lead = "<mark>" if is_inside and part.strip() else ""
        is_inside = (is_inside or begins) and not ends
        tail = "</mark>" if is_inside and (lead or begins) else ""
        out.append(f"{lead}{part.replace(_BEGIN, '<mark>').replace(_END, '</mark>')}{tail}")
    return "".join(out)


def _without_private(text: str) -> str:
    return text.translate(_PRIVATE)


def plain_text(markdown: str) -> str:
    """An answer's Markdown without its signs of emphasis, for copying and for titles."""
    return re.sub(r"(?m)^\s*>\s?", "", re.sub(r"\*\*(.+?)\*\*", r"\1", markdown)).strip()
