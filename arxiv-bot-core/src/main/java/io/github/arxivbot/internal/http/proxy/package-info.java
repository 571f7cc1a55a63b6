/**
 * Proxies from environment variables.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.internal.http.proxy;

import org.jspecify.annotations.NullMarked;
