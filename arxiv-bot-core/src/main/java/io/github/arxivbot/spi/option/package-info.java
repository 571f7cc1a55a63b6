/**
 * Options that a plugin declares: their types, ranges, defaults and JSON Schema.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.spi.option;

import org.jspecify.annotations.NullMarked;
