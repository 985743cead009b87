"""Quality is a gate: hand-annotated articles, a scorer, and a floor under every figure."""
