/** Files that are written next to their target and moved into place, one or several at once. */
@NullMarked
package io.github.arxivbot.internal.file;

import org.jspecify.annotations.NullMarked;
