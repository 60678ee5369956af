"""Measure the layers on labelled data, beside what else there is."""
