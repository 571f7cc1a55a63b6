/** The digest as one HTML page that needs nothing but itself. */
@NullMarked
package io.github.arxivbot.renderer.html;

import org.jspecify.annotations.NullMarked;
