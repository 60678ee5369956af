"""What papermill runs: parameterized notebooks and their runner."""
