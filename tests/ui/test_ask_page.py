"""The Ask page: a client asks, follows up, changes register and facts, and loses nothing."""

from __future__ import annotations

import html
import time
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from qdot_assistant import pipeline
from qdot_assistant import settings as settings_module
from qdot_assistant.chat.disclosure import disclosed
from qdot_assistant.errors import SearchIndexError
from qdot_assistant.types import Answer, Question
from qdot_assistant.ui import session, turns
from qdot_assistant.ui.model_view import WITHOUT
from qdot_assistant.ui.store import Store
from tests.ui.helpers import QUOTE, ask, button, html_of, scripted


def test_an_answer_shows_its_marker_its_card_and_its_notices(page, asked: list[Question]) -> None:
    """The marker opens a card with the quoted words marked, the headings, the version and both links."""
    made = html_of(ask(page("ask"), "When must I roll over?"))
    assert 'class="q-mark" popovertarget=' in made
    card = html.unescape(made)
    assert f"<mark>{QUOTE}</mark>" in card
    assert "Text from August 22, 1995" in card
    assert "Read in context" in card
    assert "Official page" in card
    assert "$5 and $6" in made
    assert "See &lt;b&gt;counsel&lt;/b&gt;." in made


def test_information_not_advice_stands_once_in_a_conversation(page, asked: list[Question]) -> None:
    """The line stands at the top, not under every answer."""
    at = ask(ask(page("ask"), "One?"), "Two?")
    visible = [str(one.proto.body) for one in at.get("html") if "q-answer" not in str(one.proto.body)]
    assert sum("not legal advice" in text for text in visible) == 1


def test_the_memo_is_offered_as_soon_as_there_is_an_answer(page, asked: list[Question]) -> None:
    """The empty page offers none; after the first answer the fold stands there, and opened it holds both forms."""
    at = page("ask")
    assert "Memo of this conversation" not in [one.label for one in at.expander]
    ask(at, "One?")
    assert "Memo of this conversation" in [one.label for one in at.expander]
    at.session_state["memo"] = True
    at.run()
    assert [one.label for one in at.get("download_button") if "Memo" in one.label] == ["Memo (Word)", "Memo (PDF)"]


def test_what_was_said_before_goes_with_a_follow_up(page, asked: list[Question]) -> None:
    """The second question carries the first with its answer as history."""
    ask(ask(page("ask"), "One?"), "Two?")
    assert [turn.role for turn in asked[-1].history] == ["user", "assistant"]
    assert asked[-1].history[0].content == "One?"


def test_drawing_again_asks_nothing_again(page, asked: list[Question]) -> None:
    """A rerun of the page shows what there is."""
    at = ask(page("ask"), "One?")
    at.run()
    at.run()
    assert len(asked) == 1


def test_the_register_can_be_changed_after_the_fact_and_back(page, asked: list[Question]) -> None:
    """The last answer is given in the other register, asked for once only."""
    at = ask(page("ask"), "One?")
    at.segmented_control[0].set_value("attorney").run()
    assert "over in time, attorney." in html_of(at)
    at.segmented_control[0].set_value("client").run()
    assert "over in time, client." in html_of(at)
    assert [question.audience for question in asked] == ["client", "attorney"]


def test_an_earlier_answer_has_its_own_switch(page, asked: list[Question]) -> None:
    """The first of two answers alone turns to technical words."""
    at = ask(ask(page("ask"), "One?"), "Two?")
    button(at, "In technical words").click().run()
    assert html_of(at).count("over in time, attorney.") == 2  # the text and its copy
    assert html_of(at).count("over in time, client.") == 2


def test_an_example_is_asked_by_a_click(page, asked: list[Question]) -> None:
    """The empty page offers questions."""
    at = page("ask")
    at.button(key="example-client-1").click().run()
    assert asked[-1].question == "Who may be the trustee?"


def test_retry_and_edit_replace_the_last_question(page, asked: list[Question]) -> None:
    """Nothing is shown twice: the exchange is the same one, with its new words."""
    at = ask(page("ask"), "One?")
    button(at, "Retry").click().run()
    button(at, "Edit question").click().run()
    at.text_area[0].set_value("One, truly?")
    button(at, "Ask again").click().run()
    assert [question.question for question in asked] == ["One?", "One?", "One, truly?"]
    assert [message.name for message in at.chat_message] == ["user", "assistant"]


def test_a_clarification_offers_the_form_for_the_missing_fact(page, asked: list[Question]) -> None:
    """What is filled in becomes the next message."""
    at = ask(page("ask"), "which day")
    at.date_input[0].set_value("2024-03-15")
    button(at, "Answer with these facts").click().run()
    assert asked[-1].question == "The date of death is March 15, 2024."


def _last_exchange(at: AppTest) -> str:
    """The id of the last exchange of the conversation that is open."""
    kept = session.keeping().kept
    assert kept is not None
    conversation = kept.conversation(at.query_params["c"])
    assert conversation is not None
    return conversation.exchanges[-1].id


def test_a_fact_that_is_changed_asks_again(page, asked: list[Question]) -> None:
    """The chip's form sends a correction as a message."""
    at = ask(page("ask"), "He died on March 15, 2024. When is the return due?")
    assert not at.date_input
    at.session_state[f"chip-{_last_exchange(at)}-date_of_death"] = True
    at.run()
    at.date_input[0].set_value("2024-03-20")
    button(at, "Use this").click().run()
    assert asked[-1].question == "Correction: the date of death is March 20, 2024."


def test_a_reload_shows_the_same_conversation(page, asked: list[Question]) -> None:
    """The address names the conversation; a new page finds it."""
    at = ask(page("ask"), "One?")
    again = page("ask", c=at.query_params["c"])
    assert "over in time, client." in html_of(again)
    assert len(asked) == 1


def test_a_restart_in_the_middle_of_an_answer_answers_it_now(page, asked: list[Question], data_folder: Path) -> None:
    """A question kept without an answer is worked out when its conversation is opened."""
    store = Store.in_folder(data_folder)
    conversation = store.start("client")
    store.ask(conversation.id, "One?", "client", session.today())
    assert "over in time" in html_of(page("ask", c=conversation.id))


def test_a_stopped_answer_keeps_the_question_and_can_be_tried_again(page, asked: list[Question]) -> None:
    """After a stop the page says so and offers both ways on."""
    at = page("ask")
    at.session_state["working"] = None
    store = session.keeping().kept
    assert store is not None
    conversation = store.start("client")
    exchange = store.ask(conversation.id, "One?", "client", session.today())
    at.session_state["working"] = (exchange.id, "client")
    at.session_state["open_conversation"] = conversation.id
    at.run()
    assert "Stopped." in html_of(at)
    button(at, "Try again").click().run()
    assert "over in time" in html_of(at)


def test_a_fault_of_the_assistant_is_a_sentence(page, monkeypatch: pytest.MonkeyPatch) -> None:
    """Known faults say what to do, unknown ones that nothing was lost; no traceback is shown."""

    def known(question: Question, assistant: object) -> None:
        raise SearchIndexError("The index cannot be read; run make index.")

    def unknown(question: Question, assistant: object) -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr(pipeline, "answer", known)
    at = ask(page("ask"), "One?")
    assert "run make index" in html_of(at)
    monkeypatch.setattr(pipeline, "answer", unknown)
    button(at, "Try again").click().run()
    assert "Your question is kept" in html_of(at)
    assert "secret detail" not in html_of(at)
    assert not at.exception


@pytest.mark.parametrize("refused", ["begin", "ask", "answered"])
def test_a_store_that_fails_loses_nothing_on_the_screen(
    page, asked: list[Question], monkeypatch: pytest.MonkeyPatch, refused: str
) -> None:
    """Where the disk refuses, the answer is still given and the page says that it is not kept."""
    from qdot_assistant.ui.store_faults import StoreError

    real = getattr(Store, refused)

    def refuses(self: Store, *args: object) -> object:
        if self.where != "memory":
            raise StoreError("The disk is full.")
        return real(self, *args)

    at = page("ask") if refused == "begin" else ask(page("ask"), "Zero?")
    monkeypatch.setattr(Store, refused, refuses)
    made = html_of(ask(at, "One?"))
    assert "The disk is full. This conversation goes on here, unsaved." in made
    assert "over in time, client." in made


def test_an_answer_on_the_page_is_kept_though_its_drawing_is_broken_off(
    page, asked: list[Question], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What fails after the answer was drawn takes nothing of it away: the next drawing asks nothing again."""
    from qdot_assistant.ui import ask as ask_page

    at = page("ask")
    with monkeypatch.context() as broken:
        broken.setattr(ask_page, "_announced", lambda answer: 1 / 0)
        ask(at, "One?")
    assert "over in time, client." in html_of(at.run())
    assert len(asked) == 1


def test_a_private_conversation_leaves_the_disk_at_once(page, asked: list[Question], data_folder: Path) -> None:
    """The switch moves it out of the file; what is asked next is not kept either."""
    at = ask(page("ask"), "Ermintrude?")
    at.toggle[0].set_value(True).run()
    ask(at, "Grizelda?")
    kept = b"".join(file.read_bytes() for file in data_folder.iterdir())
    assert b"Ermintrude" not in kept
    assert b"Grizelda" not in kept
    assert html_of(at).count("over in time, client.") == 4


def test_beyond_this_machine_without_sign_in_nothing_is_kept(
    page, asked: list[Question], data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page says so, and no file is made."""
    monkeypatch.setattr(session, "is_local", lambda: False)
    at = ask(page("ask"), "One?")
    assert "served beyond this machine without sign-in" in html_of(at)
    assert not data_folder.exists()


def test_two_browsers_beyond_this_machine_see_only_their_own(
    page, asked: list[Question], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The address of one browser's conversation opens nothing in another."""
    monkeypatch.setattr(session, "is_local", lambda: False)
    mine = ask(page("ask"), "One?")
    yours = page("ask", c=mine.query_params["c"])
    assert "is not here" in html_of(yours)
    assert not yours.chat_message


def test_conversations_are_listed_renamed_and_deleted(page, asked: list[Question]) -> None:
    """The list follows what is done to it."""
    at = ask(page("ask"), "One?")
    identity = at.query_params["c"]
    assert f"rename-{identity}" not in [one.key for one in at.button]
    at.session_state[f"more-{identity}"] = True
    at.run()
    at.text_input(key=f"title-{identity}").set_value("Estate of Smith")
    at.button(key=f"rename-{identity}").click().run()
    assert at.button(key=f"open-{identity}").label == "Estate of Smith"
    at.session_state[f"more-{identity}"] = True
    at.run()
    at.button(key=f"delete-{identity}").click().run()
    assert "No conversations yet." in html_of(at)
    assert not at.chat_message


def test_a_line_of_the_list_opens_its_conversation_and_brings_its_menu(page, asked: list[Question]) -> None:
    """The open conversation carries the menu, whichever of the list it is; a new one is one press away."""
    at = ask(page("ask"), "One?")
    first = at.query_params["c"]
    button(at, "New conversation").click().run()
    ask(at, "Two?")
    at.button(key=f"open-{first}").click().run()
    assert at.query_params["c"] == first
    at.session_state[f"more-{first}"] = True
    at.run()
    at.button(key=f"delete-{first}").click().run()
    assert first not in "".join(str(one.key) for one in at.button)
    assert len([one for one in at.button if str(one.key).startswith("open-")]) == 1


def test_an_answer_that_takes_its_time_says_so_beside_the_list(
    page, asked: list[Question], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The list is drawn while it works, and no other page waits for it."""
    given: list[int] = []
    monkeypatch.setattr(turns, "give_up", lambda: given.append(1))

    def slow(question: Question, assistant: object) -> Answer:
        time.sleep(0.5)
        return scripted(question, assistant)

    monkeypatch.setattr(pipeline, "answer", slow)
    at = ask(page("ask"), "One?")
    assert "over in time" in html_of(at)
    assert [one.label for one in at.button if str(one.key).startswith("open-")] == ["One?"]
    assert given
    stands = [child.type for child in at.chat_message[-1].children.values()]
    at.run()
    assert [child.type for child in at.chat_message[-1].children.values()] == stands  # no older answer is left below it


def test_thumbs_and_comment_are_kept(page, asked: list[Question]) -> None:
    """What a reader thinks of an answer stays with it."""
    at = ask(page("ask"), "One?")
    identity = at.query_params["c"]
    at.get("feedback")[0].set_value(1).run()
    at.text_area[0].set_value("Clear.")
    button(at, "Save comment").click().run()
    store = session.keeping().kept
    assert store is not None
    conversation = store.conversation(identity)
    assert conversation is not None
    assert (conversation.exchanges[0].feedback, conversation.exchanges[0].comment) == (1, "Clear.")


def test_a_title_never_becomes_markup(page, asked: list[Question]) -> None:
    """Links, images and formulas in a first question stay characters in the list."""
    at = ask(page("ask"), "![x](https://e.org/p.png) $a$ :red[b]")
    label = next(one.label for one in at.button if str(one.key).startswith("open-"))
    assert "![" not in label.replace("\\!\\[", "")
    assert "$" not in label.replace("\\$", "")


def _all_told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A hosted model is configured; what must be told of it."""
    monkeypatch.setenv("QDOT_MODEL", "openai:named")
    monkeypatch.setenv("QDOT_CHAT_BASE_URL", "https://models.example.org/v1")
    settings_module.settings.cache_clear()
    found = disclosed(settings_module.settings())
    assert found is not None
    return [found.heading, *found.sent, found.off]


@pytest.mark.parametrize("name", ["ask", "about"])
def test_a_hosted_model_is_told_with_what_it_is_sent(page, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Ask and About say which model is on, where, everything it is sent, and how to turn it off."""
    told = _all_told(monkeypatch)
    shown = html.unescape(html_of(page(name)))
    assert "models.example.org, outside this machine" in told[0]
    assert [line for line in told if line not in shown] == []


@pytest.mark.parametrize("name", ["ask", "about"])
def test_without_a_model_none_is_told(page, name: str) -> None:
    """No word of a chat model on Ask; About says that there is none."""
    shown = html.unescape(html_of(page(name)))
    assert "chat model" not in shown.lower()
    assert (WITHOUT in shown) == (name == "about")
