package io.github.arxivbot.feedserver;

import io.github.arxivbot.config.BotConfig;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * The settings of a server, except those of HTTP.
 *
 * @param publicUrl the URL that clients use
 * @param jitter a delay, so that not all servers send their requests to arXiv at once
 */
record ServerSettings(
    BotConfig bot, Path folder, Optional<URI> publicUrl, Duration jitter, Clock clock) {}
