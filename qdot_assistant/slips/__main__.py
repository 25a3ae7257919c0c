"""``python -m qdot_assistant.slips`` makes the list of words that a slip is put right to anew."""

from qdot_assistant.slips.listing import write

if __name__ == "__main__":
    print(f"{write()} words")
