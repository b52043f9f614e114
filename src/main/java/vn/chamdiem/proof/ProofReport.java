package vn.chamdiem.proof;

import java.util.List;
import vn.chamdiem.scoring.RulesetRef;

/**
 * What became of all laws of one ruleset.
 *
 * @param proofs in the order of the laws, and within each of the annex
 */
public record ProofReport(RulesetRef ruleset, List<Proof> proofs) {
    public ProofReport {
        proofs = List.copyOf(proofs);
    }

    /** How many ended so. */
    public int count(Law law, Verdict verdict) {
        return (int) proofs.stream()
                .filter(proof -> proof.law() == law && proof.verdict() == verdict)
                .count();
    }

    /** Those that ended so. */
    public List<Proof> with(Verdict verdict) {
        return proofs.stream().filter(proof -> proof.verdict() == verdict).toList();
    }
}
