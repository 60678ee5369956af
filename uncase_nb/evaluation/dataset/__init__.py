"""What can only be said of many conversations together: variety, repetition, shape, likeness to a reference."""
