"""The one door to any model: providers, interception, the ledger."""
