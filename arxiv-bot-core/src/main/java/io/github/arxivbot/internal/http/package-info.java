/**
 * The parts of an HTTP client that the core shares with the clients of model services: limits on
 * bodies, {@code Retry-After}, the user agent, and checks of addresses. Exported to modules of this
 * project only.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.internal.http;

import org.jspecify.annotations.NullMarked;
