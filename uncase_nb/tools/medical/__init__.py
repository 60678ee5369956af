"""Tools of `medical.consultation`: agenda, results, interactions and record. They inform and never diagnose."""
