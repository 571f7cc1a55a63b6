/** Generates the reference of configuration keys: tables in Markdown and a JSON Schema. */
@NullMarked
package io.github.arxivbot.internal.config.reference;

import org.jspecify.annotations.NullMarked;
