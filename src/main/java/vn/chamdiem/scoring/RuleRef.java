package vn.chamdiem.scoring;

/**
 * Where a rule stands.
 *
 * @param file within the ruleset's folder
 * @param line of the rule's name
 */
public record RuleRef(String name, String file, int line) {}
