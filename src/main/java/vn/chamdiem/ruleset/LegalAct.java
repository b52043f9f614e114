package vn.chamdiem.ruleset;

import java.time.LocalDate;

/** The decision that a ruleset puts into rules. */
public record LegalAct(String number, LocalDate issued, String issuer, String title) {}
