"""The products of a plan: chosen from what sold before, pasted or brought as a sheet, with role, price and stock."""
