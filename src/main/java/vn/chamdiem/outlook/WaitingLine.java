package vn.chamdiem.outlook;

import java.math.BigDecimal;
import vn.chamdiem.criteria.CriterionCode;

/**
 * A criterion that has no answer yet, because a figure is missing.
 *
 * @param attainable what can be had on it
 * @param reason which figure
 */
public record WaitingLine(CriterionCode code, String title, BigDecimal attainable, String reason) {}
