"""What can go wrong with the conversations, each as one sentence that says what to do; and the reading of an export."""

from __future__ import annotations

import json

from pydantic import ValidationError
from sqlalchemy.exc import DatabaseError

from qdot_assistant.errors import QdotError
from qdot_assistant.ui.record import ExportFile

LARGEST_IMPORT = 50_000_000


class StoreError(QdotError):
    """The conversations could not be read or kept. One sentence: what, why, what to do."""


class AtOnceError(StoreError):
    """Another window wrote in the same moment."""


def reason(error: Exception, where: str) -> str:
    """Why the database at ``where`` failed, and what to do."""
    text = str(getattr(error, "orig", None) or error).splitlines()[0]
    for sign, what in (
        ("locked", f"{where} is in use by another program; close it and try again."),
        ("full", f"the disk that holds {where} is full; free some space and try again."),
        ("readonly", f"{where} is read-only; make it writable, or set QDOT_DATA_DIR to another folder."),
        ("read-only", f"{where} is read-only; make it writable, or set QDOT_DATA_DIR to another folder."),
        ("not a database", f"{where} is no database of this product; move it away and start again."),
        ("malformed", f"{where} is damaged; move it away and start again."),
        ("unable to open", f"{where} cannot be opened; check the folder, or set QDOT_DATA_DIR to another one."),
    ):
        if sign in text and isinstance(error, DatabaseError):
            return what
    return f"{where} answers “{text[:160]}”; check QDOT_DATABASE_URL and the folder of QDOT_DATA_DIR."


def read_export(data: bytes) -> ExportFile:
    """Read an exported file.

    Raises:
        StoreError: when it is too large, no export of this product, or damaged.
    """
    if len(data) > LARGEST_IMPORT:
        raise StoreError(f"The file is larger than {LARGEST_IMPORT // 1_000_000} MB; import it in parts.")
    try:
        read = json.loads(data)
    except (ValueError, RecursionError):
        raise StoreError("The file is no JSON; choose a file that “Export all” wrote.") from None
    if not isinstance(read, dict) or read.get("format") != "qdot-conversations":
        raise StoreError("The file holds no conversations of this product; choose a file that “Export all” wrote.")
    try:
        return ExportFile.model_validate(read)
    except ValidationError as error:
        first = error.errors()[0]
        where = " › ".join(str(part) for part in first["loc"])
        raise StoreError(f"The file is damaged at {where} ({first['msg']}); nothing was imported.") from None
