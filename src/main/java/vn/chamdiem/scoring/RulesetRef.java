package vn.chamdiem.scoring;

/**
 * Which rules, to the letter.
 *
 * @param id the name of the ruleset's folder
 * @param fingerprint SHA-256 over all of its files, in hexadecimal
 * @param illustrative whether points, thresholds or formulas in it are not those of the legal act
 */
public record RulesetRef(String id, String title, String fingerprint, boolean illustrative) {}
