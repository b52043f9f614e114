package vn.chamdiem.rest;

import java.util.List;
import vn.chamdiem.scoring.RulesetRef;

/** A ruleset in the list of all. */
record RulesetSummary(RulesetRef ruleset, List<String> figures) {}
