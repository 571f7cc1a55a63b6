/** Notes for Obsidian: properties, escaping, and the part that belongs to a person. */
@NullMarked
package io.github.arxivbot.renderer.markdown.internal.note;

import org.jspecify.annotations.NullMarked;
