/**
 * Reads sections of a configuration into option values.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.internal.option;

import org.jspecify.annotations.NullMarked;
