"""The report on paper: what stands on it as data, and the Typst templates that lay it out."""
