"""How fast newsparse is beside the plain alternative: `python -m benchmarks`."""
