package vn.chamdiem.web;

import vn.chamdiem.scoring.RulesetRef;

/** A ruleset with one set of figures: a ranking that can be opened. */
record Shelf(RulesetRef ruleset, String figures) {}
