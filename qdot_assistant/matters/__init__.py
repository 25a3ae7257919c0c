"""What a conversation is at, and what is asked of it in few words: "who signs it", "by when", "what if we are late".

The thing is read off the last answer (``matter``), the point off the follow-up (``point``); ``table`` joins the rows of
the themes (``returns``, ``properties``, ``pensions``, ``reforms``, ``security``, ``taxes``), which say which rule tells
that point of that thing, and ``road`` answers with it. A pair the table does not hold is left to the search.
"""
