"""Every rule of the knowledge check passes on sound data and fails, once, on data that break it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from knowledge import check, store
from knowledge.checks import sources, statements, versions
from knowledge.checks.fault import Fault
from knowledge.everyday import Meaning, Outside
from knowledge.statement import Statement

BOOK = store.law_book()
SOUND = {
    "id": "test.sound",
    "title": "A sound statement",
    "sections": ["20.2056A-4(b)(6)"],
    "aspects": ["when"],
    "plain": [{"text": "It must be conveyed.", "supports": ["when"], "role": "answer"}],
    "technical": [{"text": "Conveyance is required.", "supports": ["when"], "role": "answer"}],
    "supports": {
        "when": {"section": "20.2056A-4(b)(6)", "quote": "must actually be conveyed and transferred to the QDOT"}
    },
    "asks": {"client": ["when do we hand it over"], "attorney": ["time for conveyance"]},
}


def files(**changed: object) -> dict[str, tuple[Statement, ...]]:
    """One sound statement with some fields changed, in one file."""
    return {"knowledge/statements/test.yaml": (Statement.model_validate({**SOUND, **changed}),)}


def messages(faults: object) -> str:
    """All messages in one text."""
    return "\n".join(str(fault) for fault in faults)  # type: ignore[attr-defined]


def support(**changed: object) -> dict[str, object]:
    """The sound support with some fields changed."""
    return {"when": {**SOUND["supports"]["when"], **changed}}  # type: ignore[index]


def test_a_sound_statement_has_no_fault() -> None:
    """All rules but coverage pass on it."""
    sound = files()
    assert not messages(statements.ids(sound))
    assert not messages(statements.quotes(sound, BOOK))
    assert not messages(statements.supports_used(sound))
    assert not messages(statements.links(sound, BOOK))
    assert not messages(statements.quoted_words(sound, BOOK))
    assert not messages(statements.times(sound, BOOK))


def test_a_quotation_that_is_not_verbatim_is_found() -> None:
    """The place where it leaves the text is shown."""
    broken = files(supports=support(quote="must actually be conveyed and assigned to the QDOT"))
    found = messages(statements.quotes(broken, BOOK))
    assert "knowledge/statements/test.yaml: test.sound.when: not verbatim" in found
    assert "conveyed and » assigned to" in found


def test_typography_and_white_space_do_not_matter() -> None:
    """Curly quotation marks, dashes and line ends are folded before a quotation is compared."""
    quote = "before the administration of the decedent’s\n  estate is completed"
    assert not messages(statements.quotes(files(supports=support(quote=quote)), BOOK))


def test_a_quotation_must_stand_in_every_version_claimed() -> None:
    """Words of the 2023 text alone are a fault unless that version is named."""
    words = {"section": "20.2056A-4(c)(4)(ii)(B)", "quote": "the lowest annuity factor"}
    assert "version 2009-05-01" in messages(statements.quotes(files(supports={"when": words}), BOOK))
    named = files(supports={"when": {**words, "versions": ["2023-06-01"]}})
    assert not messages(statements.quotes(named, BOOK))
    assert "says no time" in messages(statements.times(named, BOOK))


def saying(text: str) -> dict[str, tuple[Statement, ...]]:
    """The sound statement with that as its plain sentence."""
    return files(plain=[{"text": text, "supports": ["when"], "role": "answer"}])


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("It must be “handed over to the trust”.", "“handed over to the trust” stands verbatim in none"),
        ('It must be "Conveyed".', "“Conveyed” stands verbatim in none"),
        ("It “must … be conveyed”.", "leaves words out within the quotation marks"),
        ("It must [“actually be conveyed [and …] transferred”].", "leaves words out within the quotation marks"),
        ("It “must actually be ... transferred”.", "leaves words out within the quotation marks"),
        ("It must be “conveyed.", "a quotation mark in 'It must be \"conveyed.' has no counterpart"),
    ],
)
def test_words_in_quotation_marks_stand_in_the_sources(text: str, says: str) -> None:
    """Our sentences may put in quotation marks only words that one of their supports or sections carries unbroken."""
    (fault,) = statements.quoted_words(saying(text), BOOK)
    assert fault.message.startswith("test.sound: ")
    assert says in fault.message
    assert not fault.is_warning


def test_a_note_vouches_for_a_term_but_for_no_quotation() -> None:
    """A note is our own account of other law: its words are not set in quotation marks as if they were the law's."""
    section = "26 CFR 20.2056A-2(b)(2)"
    noted = {"text": "It says “prior to the filing”.", "supports": ["when"], "role": "answer"}
    (fault,) = statements.quoted_words(files(plain=[noted], sections=[section]), BOOK)
    assert "“prior to the filing” stands verbatim in none" in fault.message
    term = noted | {"text": "It says “prior to”."}
    assert not list(statements.quoted_words(files(plain=[term], sections=[section]), BOOK))


def test_a_notice_may_not_misquote_either() -> None:
    """The words of a notice reach the reader like any sentence."""
    notices = [{"kind": "conflict", "text": "The page says “hand it over”."}]
    assert "hand it over" in messages(statements.quoted_words(files(notices=notices), BOOK))


def test_sound_quotations_pass_whatever_their_typography() -> None:
    """Words of the support, and of any version of a section named, pass with straight or curly quotation marks."""
    for text in (
        "It must be “conveyed and transferred to the QDOT”.",
        'It must be "conveyed and transferred" before the “decedent\'s estate” is settled.',
    ):
        assert not messages(statements.quoted_words(saying(text), BOOK))


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"section": "20.2056A-4(b)(9)"}, "there is no section"),
        ({"section": "20.2056A-4(b)"}, "no words of its own"),
        ({"versions": ["2020-01-01"]}, "has no version 2020-01-01"),
    ],
)
def test_a_support_must_point_at_words(changed: dict[str, object], says: str) -> None:
    """An unknown section or version, or a paragraph that only has children, is a fault."""
    assert says in messages(statements.quotes(files(supports=support(**changed)), BOOK))


def test_ids_and_related_ids_are_checked() -> None:
    """A second statement of one id and a related id that does not exist are faults."""
    twice = {"a.yaml": files()["knowledge/statements/test.yaml"], "b.yaml": files()["knowledge/statements/test.yaml"]}
    assert "already an id in a.yaml" in messages(statements.ids(twice))
    assert "does not exist" in messages(statements.ids(files(related=["no.such"])))


def test_supports_must_be_used_and_exist() -> None:
    """A support without a sentence and a sentence without its support are faults."""
    more = {**support(), "idle": {"section": "20.2056A-4(b)(6)", "quote": "conveyed"}}
    assert "'idle' carries no sentence" in messages(statements.supports_used(files(supports=more)))
    bare = [{"text": "It must.", "supports": ["where"]}]
    assert "rests on 'where'" in messages(statements.supports_used(files(plain=bare)))


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"sections": ["IRC 9999"]}, "there is no section IRC 9999"),
        ({"notices": [{"kind": "conflict", "text": "x", "section": "explainer#none"}]}, "no section explainer#none"),
        ({"calculator": "abacus"}, "no calculator abacus"),
        ({"applies": {"death_from": "2023-06-01", "death_until": "2009-05-01"}}, "until a day before it begins"),
    ],
)
def test_links_of_a_statement_resolve(changed: dict[str, object], says: str) -> None:
    """Sections, calculators and days of a statement are checked."""
    assert says in messages(statements.links(files(**changed), BOOK))


def test_uncovered_paragraphs_are_found() -> None:
    """A paragraph, passage or note that no statement rests on is named."""
    found = messages(statements.coverage(files(), BOOK))
    assert "no statement covers 20.2056A-4(c)(7)(i)" in found
    assert "no statement covers explainer#trustee-requirements" in found
    assert "no statement covers IRC 6075(a)" in found
    assert "no statement covers 20.2056A-4(b)(6)" not in found
    assert "no statement covers 20.2056A-4(b)\n" not in found


def test_asks_must_not_repeat_an_eval_question() -> None:
    """Six consecutive words in common are a fault, five are not."""
    asking = files(asks={"client": ["so when must the house be conveyed to it"]})
    assert "shares" in messages(statements.asks_apart(asking, ["When must the house be conveyed?"]))
    assert not messages(statements.asks_apart(asking, ["when must the house be sold"]))


def test_gaps_overlaps_and_endings_are_found() -> None:
    """Versions follow one another without a gap or an overlap."""
    first, second = BOOK.versions("20.2056A-4(a)(1)")
    assert not messages(versions.dates_of((first, second)))
    assert "overlap" in messages(versions.dates_of((replace(first, until=None), second)))
    assert "leave a gap" in messages(versions.dates_of((replace(first, until="2026-07-01"), second)))
    assert "ends before it begins" in messages(versions.dates_of((replace(second, until="2020-01-01"),)))


def test_errata_are_bound_to_their_words() -> None:
    """An erratum whose words, passage, rule or number is wrong is a fault."""
    erratum = store.errata()[0]
    broken = [
        erratum.model_copy(update={"words": "helps everyone"}),
        erratum.model_copy(update={"passage": "explainer#none", "sections": ("IRC 1",)}),
    ]
    found = messages(versions.errata(broken, BOOK))
    assert "do not stand in" in found
    assert "explainer#none, which does not exist" in found
    assert "names IRC 1" in found
    assert "erratum 1 stands in place 2" in found
    assert not messages(versions.errata(store.errata(), BOOK))


def test_an_altered_source_is_found() -> None:
    """A received document whose hash differs, or that is not recorded, is a fault."""
    record = {"file": "explainer-qdot.txt", "sha256": "0" * 64}
    assert "has been altered" in messages(sources.hashes([record], {store.EXPLAINER_FILE: b"x"}))
    assert "not recorded" in messages(sources.hashes([], {store.EXPLAINER_FILE: b"x"}))


def test_an_editorial_entry_must_fit() -> None:
    """An entry about an unknown paragraph or version, or without authority, is a fault; unmet words are refused."""
    edit = store.edits()[0]
    wrong = [
        replace(edit, section="20.2056A-4(z)"),
        replace(edit, versions=("2000-01-01",)),
        replace(edit, authority=" "),
    ]
    found = messages(sources.editorial_entries(wrong, BOOK))
    assert "(z), which does not exist" in found
    assert "version 2000-01-01" in found
    assert "names no authority" in found
    with pytest.raises(ValueError, match="0 times"):
        edit.apply("other words")


def test_everyday_words_are_sound() -> None:
    """An empty phrase and a second class of one name are faults."""
    meaning = Meaning(say=("house", " "), law=("real property",))
    one = Outside(name="immigration", says="Ask an immigration attorney.", asks=("visa",))
    found = messages(sources.everyday_words([meaning], [one, one]))
    assert "lexicon.yaml: the entry 'house' has an empty phrase" in found
    assert "outside.yaml: two classes have the name 'immigration'" in found
    assert not messages(sources.everyday_words(store.meanings(), store.outside()))


def test_series_that_have_ended_give_a_warning() -> None:
    """Far in the future every series is stale; that does not fail the check."""
    found = list(versions.staleness(store.parameters(), dt.date(2199, 1, 1)))
    assert len(found) == 4
    assert all(fault.is_warning for fault in found)


def test_own_references_resolve() -> None:
    """Every reference of the section to its own paragraphs leads to one."""
    assert not [fault for fault in versions.references(BOOK) if not fault.is_warning]


def test_a_fault_fails_and_a_warning_does_not(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command prints one line a fault and ends with 1 only when one is no warning."""
    monkeypatch.setattr(check, "run", lambda: [Fault("a.yaml", "is stale", is_warning=True)])
    assert check.main() == 0
    monkeypatch.setattr(check, "run", lambda: [Fault("a.yaml", "is broken")])
    assert check.main() == 1
    assert "a.yaml: is broken" in capsys.readouterr().out


def test_a_damaged_file_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that cannot be read is a fault that names it and says what to do; the other rules still run."""

    def damaged() -> None:
        raise store.DamagedKnowledge(store.ROOT / "statements/x.yaml", "is no valid YAML (line 3)")

    monkeypatch.setattr(store, "statements_by_file", damaged)
    found = [str(fault) for fault in check.run() if not fault.is_warning]
    assert len(found) == 1
    assert found[0].startswith("knowledge/statements/x.yaml: is no valid YAML (line 3); mend it or restore it")
