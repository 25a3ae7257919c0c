"""What is said after an answer in words of one's own, where one rule tells it: the door shut, the tax paid, the plea.

Each module reads one such turn; ``road`` tells the rule. Come to ``matters`` for points asked in few words.
"""
