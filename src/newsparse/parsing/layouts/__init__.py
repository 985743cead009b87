"""One module per known layout: named selectors or line rules, nothing else."""
