"""The Ask page: a conversation with the assistant, every sentence one click from the law.

Come here for the order in which the page is drawn. Where conversations are kept: ``desk``; one answer: ``answer_view``;
what can be done with it: ``ask_actions``; the facts understood: ``ask_facts``; the list of conversations:
``ask_history``.
"""

from __future__ import annotations

import concurrent.futures
from dataclasses import dataclass
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
from qdot_assistant.ui.ask_actions import AUDIENCES, draw_actions, draw_unanswered
from qdot_assistant.ui.ask_facts import clarification_form, facts_chips
from qdot_assistant.ui.ask_history import draw_history, draw_memo
from qdot_assistant.ui.desk import Desk, open_desk
from qdot_assistant.ui.markup import paragraphs_html
from qdot_assistant.ui.model_view import header_html
from qdot_assistant.ui.record import NOTICE, Conversation, Exchange
from qdot_assistant.ui.shell import TAKEN, TYPED, failed, helps

Begun = concurrent.futures.Future[Answer]
"""An answer that is being worked out."""


@dataclass(frozen=True)
class Taken:
    """The open desk, and the answer begun for its last question."""

    desk: Desk
    begun: Begun | None


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
    taken: Taken = st.session_state.pop(TAKEN, None) or _taken_up()
    body, foot = st.container(key="ask-page"), st.container(key="ask-field")
    foot.chat_input("Ask about a QDOT", max_chars=20_000, submit_mode="stop", key=TYPED)
    with body:
        taken.desk.draw_faults()
        _page(taken.desk, foot, taken.begun)
    taken.desk.show_address()
    draw_history(taken.desk)
    draw_memo(taken.desk)


def take_up() -> None:
    """Keep what was typed and begin to answer it; ``show`` goes on from there."""
    st.session_state[TAKEN] = _taken_up()


def _taken_up() -> Taken:
    """Open the desk, and keep what was typed while it is worked out."""
    session.make_ready()
    desk, typed = open_desk(), st.session_state.get(TYPED)
    audience = _chosen(desk)
    if not typed:
        return Taken(desk, _begin(desk, audience))
    today = session.today()
    history = desk.conversation.history() if desk.conversation else ()
    early = _submitted(Question(question=typed, audience=audience, history=history, today=today))
    desk.ask(typed, audience, today)
    return Taken(desk, _begin(desk, audience, early))


def _page(desk: Desk, foot: DeltaGenerator, begun: Begun | None) -> None:
    audience = _header(desk)
    if desk.conversation is None or not desk.conversation.exchanges:
        _empty(desk, audience)
        with foot:
            helps()
    else:
        _draw(desk, desk.conversation, audience, foot, begun)


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
    with st.container(key="examples"):
        for number, example in enumerate(EXAMPLES[audience]):
            if st.button(
                _dollars(example), key=f"example-{audience}-{number}", type="tertiary", icon=":material/arrow_forward:"
            ):
                desk.ask(example, audience, session.today())
                st.rerun()
    with st.container(key="unseen"):  # what an answer brings is loaded while the reader still types
        st.feedback("thumbs", key="thumbs-unseen")


def _dollars(text: str) -> str:
    """A label's dollar signs, kept from becoming a formula."""
    return text.replace("$", r"\$")


def _draw(
    desk: Desk, conversation: Conversation, audience: Audience, foot: DeltaGenerator, begun: Begun | None
) -> None:
    last, book = conversation.exchanges[-1], session.law_book()
    for exchange in conversation.exchanges[:-WITH_ACTIONS]:
        _exchange(exchange, book)
    for exchange in conversation.exchanges[-WITH_ACTIONS:-1]:
        with _exchange(exchange, book):
            draw_actions(desk, exchange, is_last=False)
    _asked(desk, last)
    with st.chat_message("assistant", avatar=":material/account_balance:"):
        place = st.empty() if begun is not None and not begun.done() else None
        answered = _answer_of(desk, last, audience, begun, place, foot)
        if answered is None:
            draw_unanswered(desk, last)
            with foot:
                helps()
            return
        try:
            (place or st).html(answer_as_html(answered, f"a{last.id}", book))
            with foot:
                helps(say=_announced(answered), scroll="q-last", nonce=_nonce(last, audience))
        finally:  # kept whatever the reader does meanwhile, and while other pages draw their answers
            if begun is not None:
                turns.give_up()
                desk.answered(last.id, answered, audience)
        if begun is not None:
            turns.stand_back()
        worked = {"answers": last.answers | {audience: answered}, "audience": audience, "state": "answered"}
        current = last.model_copy(update=worked)
        draw_actions(desk, current, is_last=True)
    asked = _question_of(desk, last, audience)
    if answered.kind == "clarification" and answered.missing:
        clarification_form(desk, current, answered, audience)
    facts_chips(desk, asked, current, audience)


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


def _submitted(question: Question) -> tuple[Question, Begun]:
    """Begin to work out a question."""
    from qdot_assistant import pipeline

    return question, session.workers().submit(lambda: pipeline.answer(question, session.assistant()))


def _begin(desk: Desk, audience: Audience, early: tuple[Question, Begun] | None = None) -> Begun | None:
    """Begin to work out the last question where it has no answer yet; None where there is nothing to work out.

    A quick answer is waited for before anything is drawn, so that the browser draws the page once and not by pieces.

    Args:
        desk: the open conversation.
        audience: the register of the answer.
        early: a question whose answer was begun before it was kept; taken where it is the question that was kept.
    """
    last = desk.conversation.exchanges[-1] if desk.conversation and desk.conversation.exchanges else None
    if last is None or audience in last.answers or last.state in ("stopped", "failed"):
        return None
    if st.session_state.get("working") == (last.id, audience):
        return None  # this page began and was stopped
    st.session_state["working"] = (last.id, audience)
    question = _question_of(desk, last, audience)
    _, begun = early if early and early[0] == question else _submitted(question)
    concurrent.futures.wait((begun,), timeout=FIRST_LOOK_SECONDS)
    return begun


def _question_of(desk: Desk, exchange: Exchange, audience: Audience) -> Question:
    history = desk.conversation.history(before=exchange.id) if desk.conversation else ()
    return Question(question=exchange.question, audience=audience, history=history, today=exchange.today)


def _answer_of(
    desk: Desk,
    last: Exchange,
    audience: Audience,
    begun: Begun | None,
    place: DeltaGenerator | None,
    foot: DeltaGenerator,
) -> Answer | None:
    """The answer in the register chosen: held, or the one begun; None where it was stopped or failed.

    Its ``place`` tells meanwhile that it is worked out: so the answer stands where it stands in any later drawing, and
    no older one is left below it.
    """
    held = last.answers.get(audience)
    if held is not None:
        if last.audience != audience:
            desk.mark(last.id, audience=audience)
        return held
    if begun is not None:
        return _worked(desk, last, audience, begun, place, foot)
    if last.state not in ("stopped", "failed"):
        st.session_state.pop("working", None)
        desk.mark(last.id, state="stopped")
    return None


def _worked(
    desk: Desk, last: Exchange, audience: Audience, begun: Begun, place: DeltaGenerator | None, foot: DeltaGenerator
) -> Answer | None:
    try:
        answer = _when_ready(desk, begun, place, foot, f"{_nonce(last, audience)}-waits") if place else begun.result()
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
    if answer is None and place is not None:
        place.empty()
    return answer


def _when_ready(desk: Desk, begun: Begun, place: DeltaGenerator, foot: DeltaGenerator, nonce: str) -> Answer:
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
            with foot:
                helps(scroll="q-last", nonce=nonce, key="qdot_waits")
            desk.show_address()
            draw_history(desk)
        concurrent.futures.wait((begun,), timeout=LOOK_SECONDS)
    return begun.result()
