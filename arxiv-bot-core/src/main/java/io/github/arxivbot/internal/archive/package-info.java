/**
 * The archive of digests, one JSON file per day, and the format of digests, papers and summaries.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.internal.archive;

import org.jspecify.annotations.NullMarked;
