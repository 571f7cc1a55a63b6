/**
 * What a plugin implements and what it is given: the four interfaces, their factories and declared
 * options, discovery, and the network as a plugin sees it.
 *
 * <p>{@link io.github.arxivbot.spi.Fetcher}, {@link io.github.arxivbot.spi.Scorer}, {@link
 * io.github.arxivbot.spi.Summarizer}, {@link io.github.arxivbot.spi.Renderer}, their {@linkplain
 * io.github.arxivbot.spi.PluginFactory factories} and {@link
 * io.github.arxivbot.spi.option.OptionParser} are for others to implement. The rest is implemented
 * here, and may get more methods.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.spi;

import org.jspecify.annotations.NullMarked;
