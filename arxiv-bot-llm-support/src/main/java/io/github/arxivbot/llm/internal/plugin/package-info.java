/** The configuration options that all plugins with a language model share. */
@NullMarked
package io.github.arxivbot.llm.internal.plugin;

import org.jspecify.annotations.NullMarked;
