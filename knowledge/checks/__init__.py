"""The data's own rules, one module a kind of data. ``knowledge.check`` runs them; come here to add a rule.

Every rule is a generator of faults over data it is given, so that a test can hand it data that break the rule.
"""
