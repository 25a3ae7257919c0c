"""The qdot command: exit codes, one clear line for an error, nothing else on standard output in JSON."""

import json

import pytest

from qdot_assistant import cli


def run(*arguments, capsys):
    """Run the command; exit code, standard output, standard error."""
    with pytest.raises(SystemExit) as done:
        cli.main(list(arguments))
    printed = capsys.readouterr()
    return done.value.code, printed.out, printed.err


def test_one_question_as_json(capsys):
    """The object stands alone on standard output."""
    code, out, _ = run("ask", "--json", "what does (b)(2) require?", capsys=capsys)
    given = json.loads(out)
    assert code == 0
    assert given["kind"] == "answer"
    assert given["citations"][0]["section"].startswith("20.2056A-4(b)(2)")


def test_one_question_as_text(capsys):
    """Numbered citations follow the answer, a note is named as our summary."""
    code, out, _ = run(
        "ask", "--today", "2026-11-22", "when is the estate tax return due for a death on May 3, 2026", capsys=capsys
    )
    assert code == 0
    assert "February 3, 2027" in out
    assert "our summary of IRC 6075(a), not its words" in out


def test_a_batch_answers_every_line_in_order(tmp_path, capsys):
    """A broken, empty or wrong line gives an error object; the rest go on; exit code 0 and a count."""
    file = tmp_path / "requests.jsonl"
    lines = ('{"id": "a", "question": "what is a qdot"}', "{broken", "", '{"question": 5}', '{"question": "thanks"}')
    file.write_text("\n".join(lines))
    code, out, err = run("ask", "--jsonl", str(file), capsys=capsys)
    kinds = [json.loads(line)["kind"] for line in out.splitlines()]
    assert code == 0
    assert kinds == ["answer", "error", "error", "error", "clarification"]
    assert "3 lines" in err


@pytest.mark.parametrize(
    "arguments",
    [
        ("ask",),
        ("ask", ""),
        ("ask", "--audience", "judge", "what is a qdot"),
        ("ask", "--today", "2026-02-30", "what is a qdot"),
        ("ask", "--jsonl", "no-such-file"),
        ("section", "(a)(4)"),
        ("section", "(c)(4)(ii)(B)", "--as-of", "1990-01-01"),
        ("nonsense",),
        ("corpus-portion", "--annual-annuity", "-5", "--age", "60", "--date-of-death", "2024-01-01"),
    ],
)
def test_unusable_arguments_give_one_line_and_exit_code_2(arguments, capsys):
    """One clear sentence on standard error, no traceback."""
    code, _, err = run(*arguments, capsys=capsys)
    assert code == 2
    assert len(err.strip().splitlines()) == 1
    assert "Traceback" not in err


def test_version_names_the_knowledge(capsys):
    """The version carries the hash of the knowledge."""
    code, out, _ = run("--version", capsys=capsys)
    assert code == 0
    assert "knowledge" in out
