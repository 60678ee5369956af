"""What you type: one module a stage, thin over the public functions."""
