"""Chat models, under the same proof as the writer without one.

Nothing here is imported unless ``QDOT_MODEL`` is set; ``answering.rewrite`` is the one door from the pipeline. The
model never computes and never decides: it proposes sentences; ``proof`` and the verifier say which of them are kept.
"""
