/**
 * The configuration options that all plugins with a language model share.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.llm.internal.plugin;

import org.jspecify.annotations.NullMarked;
