package io.github.arxivbot.llm.internal;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;

/** The name under which a model service is asked. */
final class UserAgent {

  static final String TEXT =
      "arxiv-bot/" + version() + " (+https://github.com/arxiv-bot/arxiv-bot)";

  private UserAgent() {}

  private static String version() {
    return Optional.ofNullable(UserAgent.class.getModule().getDescriptor())
        .flatMap(ModuleDescriptor::rawVersion)
        .or(() -> Optional.ofNullable(UserAgent.class.getPackage().getImplementationVersion()))
        .orElse("dev");
  }
}
