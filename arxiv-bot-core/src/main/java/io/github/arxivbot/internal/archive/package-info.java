/**
 * The archive of digests, one JSON file per day, and the format of digests, papers and summaries.
 */
@NullMarked
package io.github.arxivbot.internal.archive;

import org.jspecify.annotations.NullMarked;
