/**
 * The bot: an {@link io.github.arxivbot.ArxivBot} runs the pipeline from sources to digests.
 *
 * <p>{@link io.github.arxivbot.ArxivBot#builder()} configures a bot for one reader or, with
 * {@linkplain io.github.arxivbot.ProfileOptions profiles}, for several. A run returns a {@link
 * io.github.arxivbot.run.RunReport} and notifies a {@link io.github.arxivbot.run.RunListener} of
 * its progress. {@link io.github.arxivbot.BotState} inspects and edits the state that a bot keeps
 * between runs.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot;

import org.jspecify.annotations.NullMarked;
