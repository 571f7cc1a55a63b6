/**
 * The bot: the pipeline from sources to a digest, what it tells while it runs, and what it reports.
 */
@NullMarked
package io.github.arxivbot;

import org.jspecify.annotations.NullMarked;
