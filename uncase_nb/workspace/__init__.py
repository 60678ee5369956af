"""The folder .uncase/: database, keys, vault, runs."""
