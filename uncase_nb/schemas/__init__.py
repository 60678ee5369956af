"""What flows between the rooms."""
