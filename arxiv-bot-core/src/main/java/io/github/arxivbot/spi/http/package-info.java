/**
 * The HTTP client that sources of papers use.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.spi.http;

import org.jspecify.annotations.NullMarked;
