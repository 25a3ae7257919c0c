"""Settings: all described, unknown ones refused, unusable ones named."""

from __future__ import annotations

import pytest

from qdot_assistant.errors import SettingsError
from qdot_assistant.settings import Settings, settings


@pytest.fixture(autouse=True)
def _fresh() -> None:
    settings.cache_clear()


def test_every_setting_is_described() -> None:
    """A setting without a sentence that says what it does is not one."""
    assert all(field.description and len(field.description) > 20 for field in Settings.model_fields.values())


def test_a_misspelt_setting_is_refused_with_the_nearest_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """A QDOT_ variable that does nothing is an error, so that nobody believes in it."""
    monkeypatch.setenv("QDOT_CAHCE_DIR", "x")
    with pytest.raises(SettingsError, match="QDOT_CACHE_DIR"):
        settings()


def test_an_unusable_value_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names the variable, in one line."""
    monkeypatch.setenv("QDOT_QUERY_THREADS", "many")
    with pytest.raises(SettingsError, match="QDOT_QUERY_THREADS cannot be used") as caught:
        settings()
    assert "\n" not in str(caught.value)


def test_a_key_is_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """The chat model's key does not appear when settings are printed."""
    monkeypatch.setenv("QDOT_CHAT_API_KEY", "secret-word")
    assert "secret-word" not in repr(settings())
