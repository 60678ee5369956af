"""Command line of the training."""

from uncase_nb.privacy.ner.training.train import main

main()
