"""Many documents → tables and files: one module per format."""
