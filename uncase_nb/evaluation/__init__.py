"""Layer 2: six quality metrics, their gates and the report."""
