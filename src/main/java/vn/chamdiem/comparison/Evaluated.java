package vn.chamdiem.comparison;

import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.ruleset.Ruleset;

/** An evaluation with the ruleset behind it, which tells whether its lines mean what they meant before. */
public record Evaluated(Evaluation evaluation, Ruleset ruleset) {}
