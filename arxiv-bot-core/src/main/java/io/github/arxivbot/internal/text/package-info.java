/** Text for messages and for pages: made safe for one line, and in plain words. */
@NullMarked
package io.github.arxivbot.internal.text;

import org.jspecify.annotations.NullMarked;
