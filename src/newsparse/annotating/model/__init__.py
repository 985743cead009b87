"""The language model's inside: patterns, spaCy's loading cut to what is needed."""
