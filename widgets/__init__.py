"""What you click: one Python module and one static JavaScript file a widget."""
