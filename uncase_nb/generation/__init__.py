"""Layer 3: from a seed to synthetic conversations."""
