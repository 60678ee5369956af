"""Layer 0: find personal data, replace it consistently, guard every border."""
