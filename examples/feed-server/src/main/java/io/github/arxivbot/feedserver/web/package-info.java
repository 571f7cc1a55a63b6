/**
 * HTTP on top of Jetty: routes, response headers of errors, and limits against greedy clients.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.feedserver.web;

import org.jspecify.annotations.NullMarked;
