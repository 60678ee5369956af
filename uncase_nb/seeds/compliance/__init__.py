"""Compliance profiles: what a law asks, as checks over a run. `check.check_compliance` runs one."""
