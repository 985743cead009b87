"""What parsing and annotating share: names of months and days, patterns that wait for their first use."""
