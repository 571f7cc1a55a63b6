/**
 * The bot: the pipeline from sources to a digest, what it tells while it runs, and what it reports.
 *
 * <p>{@link io.github.arxivbot.ArxivBot#builder()} starts one; {@link
 * io.github.arxivbot.ArxivBotBuilder} says what it is made of, for one reader or, with {@linkplain
 * io.github.arxivbot.ProfileBuilder profiles}, for several. A run gives a {@link
 * io.github.arxivbot.run.RunReport}, and tells a {@link io.github.arxivbot.run.RunListener} what it does
 * meanwhile. {@link io.github.arxivbot.BotState} is for the owner of what is remembered.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot;

import org.jspecify.annotations.NullMarked;
