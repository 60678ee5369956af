"""Train the compact network again: `python -m uncase_nb.privacy.ner.training --data FOLDER --out FOLDER`."""
