package vn.chamdiem.facts;

import java.time.LocalDate;

/** The time measured, both days included. */
public record Period(LocalDate from, LocalDate to) {}
