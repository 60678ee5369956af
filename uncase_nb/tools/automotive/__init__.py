"""Tools of `automotive.sales`: a stock of cars, quotes, credit, comparison and customers."""
