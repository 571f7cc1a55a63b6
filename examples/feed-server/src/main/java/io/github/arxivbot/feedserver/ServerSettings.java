package io.github.arxivbot.feedserver;

import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.feedserver.web.BearerToken;
import io.github.arxivbot.feedserver.web.ServerLimits;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * The settings of a server.
 *
 * @param bot the configuration of the bot
 * @param folder the directory for the server's own files
 * @param address where it listens
 * @param access how clients may use it
 * @param timing when it sends requests to arXiv
 */
record ServerSettings(BotConfig bot, Path folder, Address address, Access access, Timing timing) {

  /**
   * The address of a server.
   *
   * @param host the host name or address to listen at
   * @param port the port to listen at; 0 for any free port
   * @param publicUrl the URL that clients use
   */
  record Address(String host, int port, Optional<URI> publicUrl) {}

  /**
   * The rights of clients.
   *
   * @param token the token that allows a refresh; if empty, none is allowed
   * @param limits what clients may use of the machine
   */
  record Access(Optional<BearerToken> token, ServerLimits limits) {}

  /**
   * The times of requests to arXiv.
   *
   * @param jitter a delay, so that not all servers send their requests at once
   * @param clock the time
   */
  record Timing(Duration jitter, Clock clock) {}
}
