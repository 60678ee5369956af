"""Providers of a workspace by name: how to reach a model, and its key, encrypted."""
