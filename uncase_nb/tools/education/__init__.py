"""Tools of `education.tutoring`: resources, exercises with answers that are right, progress, sessions."""
