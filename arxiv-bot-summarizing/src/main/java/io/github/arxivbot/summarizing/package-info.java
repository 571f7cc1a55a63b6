/**
 * What every summarizer that asks a language model shares, over a small {@link
 * io.github.arxivbot.summarizing.ModelClient}.
 */
@NullMarked
package io.github.arxivbot.summarizing;

import org.jspecify.annotations.NullMarked;
