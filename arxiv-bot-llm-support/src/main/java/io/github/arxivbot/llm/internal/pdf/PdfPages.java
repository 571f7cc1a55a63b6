package io.github.arxivbot.llm.internal.pdf;

import java.util.List;
import java.util.Optional;

/**
 * The text of a PDF.
 *
 * @param hiddenText the beginning of text that readers cannot see; empty if there is none
 */
record PdfPages(List<String> texts, Optional<String> hiddenText) {}
