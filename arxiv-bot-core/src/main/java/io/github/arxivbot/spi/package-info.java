/**
 * The interfaces of plugins, their factories, and the values that they receive and return.
 *
 * <p>Plugins implement {@link io.github.arxivbot.spi.Fetcher}, {@link
 * io.github.arxivbot.spi.Scorer}, {@link io.github.arxivbot.spi.Summarizer}, {@link
 * io.github.arxivbot.spi.Renderer} or {@link io.github.arxivbot.spi.notify.Notifier}, and their
 * {@linkplain io.github.arxivbot.spi.PluginFactory factories}. All other types are implemented by
 * this library only, and may get more methods.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.spi;

import org.jspecify.annotations.NullMarked;
