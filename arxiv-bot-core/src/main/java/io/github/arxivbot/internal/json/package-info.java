/** JSON files with a format number and a checksum: reading, writing and their errors. */
@NullMarked
package io.github.arxivbot.internal.json;

import org.jspecify.annotations.NullMarked;
