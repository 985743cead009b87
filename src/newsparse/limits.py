"""Every limit, with its reason. A limit that cuts anything is an error or a warning, never silence."""

MAX_BYTES = 64 * 2**20
"""Of one input file after unpacking: the largest real page seen (SingleFile, inlined images) was 30 MB."""

MAX_CHARACTERS = 1_000_000
"""Of one article's text: a long-read has 60,000; beyond this spaCy's own limit refuses as well."""
