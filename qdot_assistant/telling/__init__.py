"""How a calculation is told: the result first, what was assumed, then the steps with their paragraphs."""
