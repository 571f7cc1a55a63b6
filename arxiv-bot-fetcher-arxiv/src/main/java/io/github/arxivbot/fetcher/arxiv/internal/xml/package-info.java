/** Repairs XML that is not well-formed, so that one bad item does not cost the others. */
@NullMarked
package io.github.arxivbot.fetcher.arxiv.internal.xml;

import org.jspecify.annotations.NullMarked;
