"""The page in the browser: ``streamlit run app.py``. Everything it shows is drawn in ``qdot_assistant.ui``."""

from qdot_assistant.ui.shell import run

run()
