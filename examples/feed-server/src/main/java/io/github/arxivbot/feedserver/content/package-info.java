/** The site: the files that a run writes, their immutable copies, and the path of each of them. */
@NullMarked
package io.github.arxivbot.feedserver.content;

import org.jspecify.annotations.NullMarked;
