"""Detection by rules: patterns, check digits, numbering plans and cues. No model, no download."""
