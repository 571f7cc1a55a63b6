/**
 * JSON files with a format number and a checksum: reading, writing and their errors.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.internal.json;

import org.jspecify.annotations.NullMarked;
