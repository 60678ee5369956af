"""What others run for us: judges that are models, machines that are elsewhere."""
