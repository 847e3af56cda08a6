"""The report as a page for the browser, in one file, readable without scripts."""
