package io.github.arxivbot.feedserver.web;

import java.util.Optional;

/**
 * The address of a server, and the rights of its clients.
 *
 * @param port the port to listen at; 0 for any free port
 * @param token the token that allows a refresh and additions to the lists of liked papers; if
 *     empty, none is allowed
 */
public record HttpSettings(
    String host, int port, Optional<BearerToken> token, ServerLimits limits) {}
