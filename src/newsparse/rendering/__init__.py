"""Document → text: one module per format, pure functions."""
