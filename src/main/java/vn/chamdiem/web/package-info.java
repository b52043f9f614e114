/** The door of the browser: the ranking, and an explanation that unfolds. */
@NullMarked
package vn.chamdiem.web;

import org.jspecify.annotations.NullMarked;
