/** Reads sections of a configuration into option values. */
@NullMarked
package io.github.arxivbot.internal.option;

import org.jspecify.annotations.NullMarked;
