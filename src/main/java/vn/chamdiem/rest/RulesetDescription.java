package vn.chamdiem.rest;

import java.util.List;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.ruleset.RulesetCard;
import vn.chamdiem.scoring.RulesetRef;

/** What a program needs to know of a ruleset to send figures for it. */
record RulesetDescription(RulesetRef ruleset, RulesetCard card, CriteriaSet criteria, List<FactKind> kinds) {}
