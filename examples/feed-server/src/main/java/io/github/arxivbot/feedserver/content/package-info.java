/**
 * What the server shows: which files a run writes, and at which path each of them is served.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.feedserver.content;

import org.jspecify.annotations.NullMarked;
