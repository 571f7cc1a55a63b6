/**
 * Text for messages: safe for one line, and in plain words.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.internal.text;

import org.jspecify.annotations.NullMarked;
