"""Benefits 福利 on air: set up, armed, run, closed, settled; budgets that hold and draws that anyone can verify."""
