/** Text extraction from PDF files. */
@NullMarked
package io.github.arxivbot.llm.internal.pdf;

import org.jspecify.annotations.NullMarked;
