package io.github.arxivbot.dailybot;

import io.github.arxivbot.ArxivBot;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

final class VersionProvider implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version =
        Optional.ofNullable(ArxivBot.class.getPackage().getImplementationVersion())
            .orElse("(no version)");
    return new String[] {"arxiv-bot " + version};
  }
}
