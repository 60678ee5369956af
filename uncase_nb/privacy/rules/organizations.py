"""Organizations that narrow down who somebody is: where they are treated, taught, tried or employed."""

from __future__ import annotations

from uncase_nb.privacy.rules import org_brackets, org_firms, org_schools, org_told

RULES = (*org_schools.RULES, *org_firms.RULES, *org_brackets.RULES, *org_told.RULES)
