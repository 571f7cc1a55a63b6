/**
 * The parts of an HTTP client: retries, rate limit, redirects, response cache, limits on bodies,
 * {@code Retry-After}, user agent. Exported to the clients of model services.
 */
@NullMarked
package io.github.arxivbot.internal.http;

import org.jspecify.annotations.NullMarked;
