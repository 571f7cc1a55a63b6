/** HTTP with Jetty: routes, conditional requests, errors, and limits on clients. */
@NullMarked
package io.github.arxivbot.feedserver.web;

import org.jspecify.annotations.NullMarked;
