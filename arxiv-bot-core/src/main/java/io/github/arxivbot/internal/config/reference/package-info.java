/**
 * Generates the reference of configuration keys: tables in Markdown and a JSON Schema.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.internal.config.reference;

import org.jspecify.annotations.NullMarked;
