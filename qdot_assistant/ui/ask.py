"""The Ask page: a conversation with the assistant, every sentence one click from the law.

Come here for the order in which the page is drawn. Where conversations are kept: ``desk``; one answer: ``answer_view``;
the facts understood: ``ask_facts``; the list of conversations: ``ask_history``.
"""

from __future__ import annotations

import concurrent.futures
from typing import Any, get_args

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from knowledge.law import LawBook
from qdot_assistant.errors import QdotError
from qdot_assistant.logging import get_logger
from qdot_assistant.settings import settings
from qdot_assistant.types import Answer, Audience, Question
from qdot_assistant.ui import session, turns
from qdot_assistant.ui.answer_view import answer_as_html
from qdot_assistant.ui.ask_facts import clarification_form, facts_chips
from qdot_assistant.ui.ask_history import draw_history, draw_memo
from qdot_assistant.ui.desk import Desk, open_desk
from qdot_assistant.ui.markup import paragraphs_html
from qdot_assistant.ui.model_view import header_html
from qdot_assistant.ui.record import NOTICE, Conversation, Exchange
from qdot_assistant.ui.shell import failed, helps, told

AUDIENCES: dict[Audience, str] = {"client": "Plain words", "attorney": "Technical words"}
Begun = concurrent.futures.Future[Answer]
"""An answer that is being worked out."""
WITH_ACTIONS = 8
"""How many of the last answers carry their own buttons; earlier ones keep their sources and the copy button."""
FIRST_LOOK_SECONDS, LOOK_SECONDS = 0.15, 0.25
"""How long an answer is waited for before the page says that it works, and between looks for the stop button."""
SLOW_LOOKS = 8
EXAMPLES: dict[Audience, tuple[str, ...]] = {
    "client": (
        "My husband died and left me his estate. I am not a citizen. What is a QDOT?",
        "Who may be the trustee?",
        "My wife died on March 15, 2024. When is the estate tax return due?",
        "He died October 12, 2023, I was 63, his pension pays me $5,000 a month for life. Corpus portion?",
    ),
    "attorney": (
        "(b)(6)",
        "What changed in (c)(4)(ii)(B) in 2023?",
        "Corpus portion of $72,000 a year, monthly, age 60, date of death June 15, 2023",
        "By when must property passing outright be assigned to the QDOT, and what if the return is late?",
    ),
}


def show() -> None:
    """Draw the page: the answer first, then what stands beside it.

    The field is kept at the window's foot by ``page.css``. Streamlit's own foot would look sixty times a second whether
    to follow the page's end, and scroll there in steps, on every open page.
    """
    body, foot = st.container(key="ask-page"), st.container(key="ask-field")
    typed = foot.chat_input("Ask about a QDOT", max_chars=20_000, submit_mode="stop", key="typed")
    session.make_ready()
    with body:
        desk = open_desk()
        if typed:
            desk.ask(typed, _chosen(desk), session.today())
        _page(desk)
    draw_history(desk)
    draw_memo(desk)


def _page(desk: Desk) -> None:
    begun = _begin(desk, _chosen(desk))
    audience = _header(desk)
    if desk.conversation is None or not desk.conversation.exchanges:
        _empty(desk, audience)
        helps()
    else:
        _draw(desk, desk.conversation, audience, begun)


def _header(desk: Desk) -> Audience:
    st.title("Ask about a QDOT", anchor=False)
    audience = _register(desk)
    kept = "" if desk.is_kept else desk.why_not_kept
    st.html(f'<div class="q-hush"><p>{NOTICE} {kept}</p>{header_html(settings())}</div>')
    return audience


def _chosen(desk: Desk) -> Audience:
    """The register the switch stands at, before it is drawn."""
    chosen: Audience | None = st.session_state.get(f"audience-{desk.turned}")
    return chosen or _own(desk)


def _own(desk: Desk) -> Audience:
    return desk.conversation.audience if desk.conversation else "client"


def _register(desk: Desk) -> Audience:
    """The switch between the registers; another conversation brings its own."""
    chosen: Audience | None = st.segmented_control(
        "Answers in",
        get_args(Audience),
        default=_own(desk),
        required=True,
        format_func=AUDIENCES.__getitem__,
        key=f"audience-{desk.turned}",
        label_visibility="collapsed",
    )
    return chosen or "client"


def _empty(desk: Desk, audience: Audience) -> None:
    st.html(
        '<div class="q-hush"><p>Answers about 26 CFR § 20.2056A-4: how what passes to a spouse who is not a United '
        "States citizen can qualify for the marital deduction through a qualified domestic trust. "
        "Each sentence shows the words it rests on.</p></div>"
    )
    for number, example in enumerate(EXAMPLES[audience]):
        if st.button(
            _dollars(example), key=f"example-{audience}-{number}", type="tertiary", icon=":material/arrow_forward:"
        ):
            desk.ask(example, audience, session.today())
            st.rerun()


def _dollars(text: str) -> str:
    """A label's dollar signs, kept from becoming a formula."""
    return text.replace("$", r"\$")


def _draw(desk: Desk, conversation: Conversation, audience: Audience, begun: Begun | None) -> None:
    last, book = conversation.exchanges[-1], session.law_book()
    for exchange in conversation.exchanges[:-WITH_ACTIONS]:
        _exchange(exchange, book)
    for exchange in conversation.exchanges[-WITH_ACTIONS:-1]:
        with _exchange(exchange, book):
            _actions(desk, exchange, is_last=False)
    _asked(desk, last)
    with st.chat_message("assistant", avatar=":material/account_balance:"):
        answered = _answer_of(desk, last, audience, begun)
        if answered is None:
            _unanswered(desk, last)
            helps()
            return
        st.html(answer_as_html(answered, f"a{last.id}", book))
        worked = {"answers": last.answers | {audience: answered}, "audience": audience, "state": "answered"}
        current = last.model_copy(update=worked)
        _actions(desk, current, is_last=True)
    asked = _question_of(desk, last, audience)
    if answered.kind == "clarification" and answered.missing:
        clarification_form(desk, current, answered, audience)
    facts_chips(desk, asked, current, audience)
    helps(say=_announced(answered), scroll="q-last", nonce=_nonce(last, audience))


def _nonce(exchange: Exchange, audience: Audience) -> str:
    """What is told and shown once: an exchange in its words and register."""
    return f"{exchange.id}-{audience}-{exchange.question}"


def _announced(answer: Answer) -> str:
    kinds = {
        "clarification": "More facts are needed.",
        "error": "The question could not be read.",
        "refusal": "The answer says what cannot be answered.",
    }
    count = len(answer.citations)
    return kinds.get(answer.kind) or f"The answer is ready, with {count} source{'' if count == 1 else 's'}."


def _exchange(exchange: Exchange, book: LawBook) -> Any:
    """Draw one earlier exchange; gives the answer's place on the page."""
    _question(exchange)
    place = st.chat_message("assistant", avatar=":material/account_balance:")
    if exchange.answer is None:
        place.html('<div class="q-hush"><p>This question was not answered.</p></div>')
    else:
        place.html(answer_as_html(exchange.answer, f"a{exchange.id}", book))
    return place


def _question(exchange: Exchange, place: str = "") -> None:
    with st.chat_message("user", avatar=":material/person:"):
        st.html(f'<div class="q-asked"{place}>{paragraphs_html(exchange.question)}</div>')


def _asked(desk: Desk, last: Exchange) -> None:
    """The last question, or the field in which it is changed."""
    if st.session_state.get("editing") != last.id:
        _question(last, ' id="q-last"')
        return
    with st.chat_message("user", avatar=":material/person:"), st.form(f"edit-{last.id}", border=False):
        changed = st.text_area("Your question", last.question, key=f"edited-{last.id}", max_chars=20_000)
        with st.container(horizontal=True):
            again, cancel = st.form_submit_button("Ask again", type="primary"), st.form_submit_button("Cancel")
    if again or cancel:
        st.session_state.pop("editing")
        if again and changed.strip():
            desk.ask_again(last, changed.strip())
        st.rerun()


def _begin(desk: Desk, audience: Audience) -> Begun | None:
    """Begin to work out the last question where it has no answer yet; None where there is nothing to work out.

    A quick answer is waited for before anything is drawn, so that the browser draws the page once and not by pieces.
    """
    from qdot_assistant import pipeline

    last = desk.conversation.exchanges[-1] if desk.conversation and desk.conversation.exchanges else None
    if last is None or audience in last.answers or last.state in ("stopped", "failed"):
        return None
    if st.session_state.get("working") == (last.id, audience):
        return None  # this page began and was stopped
    st.session_state["working"] = (last.id, audience)
    question = _question_of(desk, last, audience)
    begun = session.workers().submit(lambda: pipeline.answer(question, session.assistant()))
    concurrent.futures.wait((begun,), timeout=FIRST_LOOK_SECONDS)
    return begun


def _question_of(desk: Desk, exchange: Exchange, audience: Audience) -> Question:
    history = desk.conversation.history(before=exchange.id) if desk.conversation else ()
    return Question(question=exchange.question, audience=audience, history=history, today=exchange.today)


def _answer_of(desk: Desk, last: Exchange, audience: Audience, begun: Begun | None) -> Answer | None:
    """The answer in the register chosen: held, or the one begun; None where it was stopped or failed."""
    held = last.answers.get(audience)
    if held is not None:
        if last.audience != audience:
            desk.mark(last.id, audience=audience)
        return held
    if begun is not None:
        return _worked(desk, last, audience, begun)
    if last.state not in ("stopped", "failed"):
        st.session_state.pop("working", None)
        desk.mark(last.id, state="stopped")
    return None


def _worked(desk: Desk, last: Exchange, audience: Audience, begun: Begun) -> Answer | None:
    place = st.empty()
    try:
        answer = _when_ready(desk, begun, place, _nonce(last, audience))
    except QdotError as error:
        desk.mark(last.id, state="failed")
        failed(str(error))
        answer = None
    except Exception as error:
        if type(error).__module__.startswith("streamlit"):
            raise
        get_logger(__name__).error("answer_failed", kind=type(error).__name__, exc_info=True)
        desk.mark(last.id, state="failed")
        failed("The assistant could not work this question out. Your question is kept; try again, or use other words.")
        answer = None
    st.session_state.pop("working", None)
    place.empty()
    if answer is not None:
        desk.answered(last.id, answer, audience)
    return answer


def _when_ready(desk: Desk, begun: Begun, place: DeltaGenerator, nonce: str) -> Answer:
    """Wait for the answer; each look lets Streamlit act on the stop button. A quick answer needs no word of waiting."""
    looks = 0
    while not begun.done():
        turns.give_up()
        looks += 1
        words = (
            "Looking in the regulation…"
            if looks < SLOW_LOOKS
            else "Still working; the search is made ready at the first question…"
        )
        place.html(f'<div class="q-working" role="status">{words}</div>')
        if looks == 1:
            helps(scroll="q-last", nonce=nonce, key="qdot_waits")
            draw_history(desk)
        concurrent.futures.wait((begun,), timeout=LOOK_SECONDS)
    return begun.result()


def _unanswered(desk: Desk, last: Exchange) -> None:
    if last.state != "failed":
        st.html('<div class="q-hush"><p>Stopped. The question is kept.</p></div>')
    with st.container(horizontal=True):
        if st.button("Try again", key=f"again-{last.id}", icon=":material/refresh:"):
            desk.ask_again(last)
            st.rerun()
        if st.button("Edit", key=f"change-{last.id}", icon=":material/edit:"):
            st.session_state["editing"] = last.id
            st.rerun()


def _actions(desk: Desk, exchange: Exchange, *, is_last: bool) -> None:
    """What can be done with one answer: thumbs, the other register, again, edit."""
    if exchange.answer is None:
        return
    with st.container(horizontal=True, vertical_alignment="center", key=f"actions-{exchange.id}"):
        _feedback(desk, exchange)
        other: Audience = "attorney" if exchange.audience == "client" else "client"
        if not is_last and st.button(f"In {AUDIENCES[other].lower()}", key=f"other-{exchange.id}", type="tertiary"):
            _in_other_register(desk, exchange, other)
            st.rerun()
        if is_last and st.button("Retry", key=f"retry-{exchange.id}", type="tertiary", icon=":material/refresh:"):
            desk.ask_again(exchange)
            st.rerun()
        if is_last and st.button(
            "Edit question", key=f"edit-last-{exchange.id}", type="tertiary", icon=":material/edit:"
        ):
            st.session_state["editing"] = exchange.id
            st.rerun()


def _in_other_register(desk: Desk, exchange: Exchange, other: Audience) -> None:
    if other in exchange.answers or desk.conversation is None:
        desk.mark(exchange.id, audience=other)
        return
    from qdot_assistant import pipeline

    history = desk.conversation.history(before=exchange.id)
    question = Question(question=exchange.question, audience=other, history=history, today=exchange.today)
    desk.answered(exchange.id, pipeline.answer(question, session.assistant()), other)


def _feedback(desk: Desk, exchange: Exchange) -> None:
    given = st.feedback("thumbs", key=f"thumbs-{exchange.id}", default=exchange.feedback)
    if given is not None and given != exchange.feedback:
        desk.mark(exchange.id, feedback=given)
    if given is None and exchange.feedback is None:
        return
    with st.popover("Comment", type="tertiary", key=f"comment-box-{exchange.id}"):
        comment = st.text_area(
            "What was good or wrong?", exchange.comment, key=f"comment-{exchange.id}", max_chars=2000
        )
        if st.button("Save comment", key=f"save-comment-{exchange.id}"):
            desk.mark(exchange.id, comment=comment)
            told("Saved with this conversation; nothing is sent anywhere.")
