/** The door for other programs: the same over HTTP, as JSON. */
@NullMarked
package vn.chamdiem.rest;

import org.jspecify.annotations.NullMarked;
