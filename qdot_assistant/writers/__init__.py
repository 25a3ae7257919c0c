"""Ways of writing an answer from evidence: ``grounded`` needs no model."""
