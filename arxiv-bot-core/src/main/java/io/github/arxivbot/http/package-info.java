/**
 * The one polite HTTP client: capped, timed, paced, and alone in knowing {@code java.net.http}.
 * Plugins see only {@link io.github.arxivbot.spi.http.Http}; a program that makes its fetchers
 * itself gives all of them one {@link io.github.arxivbot.http.PoliteHttp}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.http;

import org.jspecify.annotations.NullMarked;
