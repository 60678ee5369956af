"""Tools of `legal.advisory`: Mexican federal law, files, deadlines, requirements, appointments. They do not advise."""
