/** Proxies from environment variables. */
@NullMarked
package io.github.arxivbot.internal.http.proxy;

import org.jspecify.annotations.NullMarked;
