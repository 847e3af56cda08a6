"""What the host says in a segment, written from the plan's facts: by a template, or by a model that is checked."""
