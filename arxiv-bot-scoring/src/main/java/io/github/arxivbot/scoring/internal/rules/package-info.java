/** The compiled keyword rules and the matcher that applies them to papers. */
@NullMarked
package io.github.arxivbot.scoring.internal.rules;

import org.jspecify.annotations.NullMarked;
