/** The door of the terminal: commands, tables, exit codes. */
@NullMarked
package vn.chamdiem.cli;

import org.jspecify.annotations.NullMarked;
