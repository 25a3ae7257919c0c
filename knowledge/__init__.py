"""The law as data: paragraphs with addresses and dated versions, statements bound to quotations, dated numbers.

It knows no question and no user. ``knowledge.store`` is the only module that reads files.
"""
