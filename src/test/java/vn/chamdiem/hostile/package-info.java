/** Rulesets and figures that are made to do harm, and what became of each behind every layer that stands against them. */
package vn.chamdiem.hostile;
