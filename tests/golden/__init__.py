"""Every sample article against the reading of it that was made by hand."""
