"""Goals by month, year, part of the company and show: set, split, read beside what was reached, and as a sheet."""
