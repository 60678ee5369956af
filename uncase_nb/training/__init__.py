"""Layer 4: adapters trained on exported data, tracked by MLflow."""
