"""Tables that parsing and annotating share: months, weekdays, titles."""
