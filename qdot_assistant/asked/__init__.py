"""Which calculator a question wants, read from its words and the facts it gives; the door is ``calculators_asked``."""
