/**
 * HTTP with Jetty: routes, conditional requests, errors, and limits on clients.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.feedserver.web;

import org.jspecify.annotations.NullMarked;
