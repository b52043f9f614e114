package vn.chamdiem.engine;

/**
 * So good a grade and no better, whatever the points say.
 *
 * @param grade by its name
 */
record GradeLimit(String grade, String reason) {}
