"""The law's arithmetic and time rules: pure functions over typed facts, each under the words it implements."""
