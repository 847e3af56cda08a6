"""经营总览: a month and its year so far, and what needs a look today."""
