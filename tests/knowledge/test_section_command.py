"""``qdot section`` prints the version its days ask for, and one clear line when there is none."""

from __future__ import annotations

import io
import json
import subprocess
import sys

import pytest

from qdot_assistant.cli_section import section


def ask(*asked: str, **options: object) -> tuple[int, str, str]:
    """Run the command: exit code, output, errors."""
    out, err = io.StringIO(), io.StringIO()
    code = section(*asked, out=out, err=err, **options)  # type: ignore[arg-type]
    return code, out.getvalue(), err.getvalue()


def read(*asked: str, **options: object) -> dict[str, object]:
    """Run the command with ``--json``."""
    code, out, err = ask(*asked, as_json=True, **options)
    assert (code, err) == (0, "")
    return dict(json.loads(out))


def test_json_has_every_field_of_the_contract() -> None:
    """The Section object."""
    data = read("(c)(4)(ii)(B)", date_of_death="2015-06-01")
    fields = {"section", "source", "heading_path", "version", "until", "authority", "text", "certainty", "versions"}
    assert fields <= data.keys()
    assert data["version"] == "2009-05-01"
    assert data["until"] == "2023-05-31"
    assert data["versions"] == ["2009-05-01", "2023-06-01"]


def test_an_old_death_does_not_make_the_agreement_old() -> None:
    """(c)(6)(ii) is today's for a 2015 death and the former one as of 2015."""
    assert "Chief Tax Compliance Officer" in str(
        read("(c)(6)(ii)", date_of_death="2015-06-01", as_of="2026-11-22")["text"]
    )
    assert "District Director" in str(read("(c)(6)(ii)", as_of="2015-06-01")["text"])


@pytest.mark.parametrize("asked", ["(d), Example 4(vi)", "§ 20.2056A-4(d), Example 4(vi)", "(d)(4)(vi)"])
def test_the_attorney_form_is_taken_and_printed(asked: str) -> None:
    """An Example is found under either form and printed in both."""
    code, out, _ = ask(asked, date_of_death="2015-06-01")
    assert code == 0
    assert "§ 20.2056A-4(d), Example 4(vi)" in out
    assert "§ 20.2056A-4(d)(4)(vi)" in out


def test_a_note_is_shown_as_a_summary() -> None:
    """Words of a note are never shown as the rule's own."""
    assert "Our summary of IRC 6075(a), not its words" in ask("IRC 6075(a)")[1]


def test_the_explainer_is_printed_by_its_slug() -> None:
    """A passage has the edition as its version."""
    assert read("explainer#trustee-requirements")["version"] == "2025"


def test_texts_to_be_signed_are_set_apart() -> None:
    """The agreement stands between marks."""
    out = ask("(c)(7)(ii)")[1]
    assert "--- text to be signed ---\nI [name] hereby agree" in out


def test_compare_shows_what_changed() -> None:
    """Deletions and insertions are marked; a paragraph that never changed says so; a whole compares its parts."""
    assert "mortality [-data-]{+table+}" in ask("(c)(4)(ii)(B)", compare=True)[1]
    assert "nothing has changed" in ask("(b)(6)", compare=True)[1]
    whole = ask("(d)(4)", compare=True)[1]
    assert "(d)(4)(vi): stood until 2023-05-31" in whole
    assert "(d)(4)(iii)(A): stands since 2023-06-01" in whole


def test_compare_as_json_gives_the_runs() -> None:
    """Each change of a version is a list of runs that join to both texts."""
    changes = read("(e)", compare=True)["changes"]
    assert [(change["from"], change["to"]) for change in changes] == [  # type: ignore[attr-defined]
        ("2009-05-01", "2023-06-01"),
        ("2023-06-01", "2026-07-10"),
    ]


@pytest.mark.parametrize(
    ("asked", "options", "says"),
    [
        ("(a)(4)", {}, "(a) ends at (a)(3)"),
        ("(d)(4)(v)", {"as_of": "2026-11-22"}, "2009-05-01, until 2023-05-31"),
        ("(c)(4)(ii)(B)", {"date_of_death": "2005-01-01"}, "2009-05-01, 2023-06-01"),
        ("(e)", {"as_of": "2000-01-01"}, "2009-05-01, 2023-06-01, 2026-07-10"),
        ("(b)(6)", {"date_of_death": "1995-08-22"}, "outside"),
        ("(b)(6)", {"as_of": "yesterday"}, "is no day"),
        ("(b)(6)", {"date_of_death": "2023-02-30"}, "is no day"),
        ("T.D. 10050", {"as_of": "2020-01-01"}, "not yet"),
        ("", {}, "is not a section"),
        ("what is a QDOT?", {}, "is not a section"),
        ("(c)(7)(i)\n" * 5000, {}, "is not a section"),
        ("\x00\x01", {}, "is not a section"),
    ],
)
def test_what_cannot_be_given_is_one_line_and_exit_2(asked: str, options: dict[str, str], says: str) -> None:
    """Nothing on standard output, one line on standard error, exit code 2."""
    code, out, err = ask(asked, **options)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert len(err) < 500
    assert says in err


def test_no_model_is_loaded() -> None:
    """Printing a section imports neither the models nor the index."""
    program = (
        "import sys; from qdot_assistant.cli_section import section; section('(b)(6)');"
        "heavy = {'torch', 'chromadb', 'sentence_transformers', 'langchain_core', 'streamlit'} & set(sys.modules);"
        "sys.exit(', '.join(heavy) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
