/**
 * Digests as JSON files, one a day: the archive of a profile.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.internal.archive;

import org.jspecify.annotations.NullMarked;
