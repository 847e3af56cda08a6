"""Before a show goes on air: what is checked, what is missing, and the gate that asks for it."""
