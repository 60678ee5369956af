"""The one door to any model: providers, the interceptor at the border, the ledger."""
