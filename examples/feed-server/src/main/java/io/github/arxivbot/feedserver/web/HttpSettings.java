package io.github.arxivbot.feedserver.web;

import java.util.Optional;

/**
 * The address of a server, and the rights of its clients.
 *
 * @param host the host name or address to listen at
 * @param port the port to listen at; 0 for any free port
 * @param token the token that allows a refresh and additions to the lists of liked papers; if
 *     empty, none is allowed
 * @param limits what clients may use of the machine
 */
public record HttpSettings(
    String host, int port, Optional<BearerToken> token, ServerLimits limits) {}
