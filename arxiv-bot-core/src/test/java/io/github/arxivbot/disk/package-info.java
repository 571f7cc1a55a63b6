/** A disk that fails when a test wants it to. */
@NullMarked
package io.github.arxivbot.disk;

import org.jspecify.annotations.NullMarked;
