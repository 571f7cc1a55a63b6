/** A file system with simulated faults. */
@NullMarked
package io.github.arxivbot.disk;

import org.jspecify.annotations.NullMarked;
