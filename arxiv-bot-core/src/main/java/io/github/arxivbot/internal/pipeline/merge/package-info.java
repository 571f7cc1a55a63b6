/**
 * Step 2: merges the announcements of one paper.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.internal.pipeline.merge;

import org.jspecify.annotations.NullMarked;
