"""What newsparse found against what is marked: one module an area, each a pure function to `Tally`."""
