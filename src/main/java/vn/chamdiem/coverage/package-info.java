/** How far the worked cases of a ruleset go: what of its rules, criteria and grades they show, and what they leave open. */
@NullMarked
package vn.chamdiem.coverage;

import org.jspecify.annotations.NullMarked;
