package io.github.arxivbot;

/**
 * The options of a profile. What is not set is inherited from the bot; scorers, outputs and
 * channels of its own replace those of the bot. Not thread-safe.
 *
 * <pre>{@code
 * bot.profile("systems", profile -> profile.scorer(systems).output(page, file));
 * }</pre>
 */
public final class ProfileOptions extends DigestOptions<ProfileOptions> {

  ProfileOptions(ArxivBotBuilder bot) {
    inheritLimits(bot);
  }

  @Override
  ProfileOptions self() {
    return this;
  }
}
