/** Compiles the engine's text in a process of its own, and links nothing of the result that is not on the white list. */
@NullMarked
package vn.chamdiem.engine.build;

import org.jspecify.annotations.NullMarked;
