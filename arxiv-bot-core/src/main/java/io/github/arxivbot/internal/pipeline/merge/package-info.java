/** Step 2: merges the announcements of one paper. */
@NullMarked
package io.github.arxivbot.internal.pipeline.merge;

import org.jspecify.annotations.NullMarked;
