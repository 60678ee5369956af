"""Tools of `finance.advisory`: credit, rates, risk profile, projections, fees. They disclose risk and promise nothing."""
