"""The page: what a reader sees and does in the browser. It shows what the assistant returns and decides nothing.

``shell`` registers the pages; ``markup`` makes safe HTML of every word; ``store`` keeps the conversations. Modules that
do not draw (``markup``, ``sources``, ``store``, ``memo`` and the file writers) import no Streamlit.
"""
