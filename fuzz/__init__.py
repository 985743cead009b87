"""Coverage-guided fuzzing: `python -m fuzz TARGET [--seconds N]` (needs atheris)."""
