"""Tools of `industrial.support`: manuals, faults, spare parts, maintenance. Safety comes before every step."""
