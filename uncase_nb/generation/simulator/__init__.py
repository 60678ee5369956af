"""The simulator: seeds acted out from phrase banks, offline and without a model."""
