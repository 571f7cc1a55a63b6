/** Code that the packages of this module share. */
@NullMarked
package io.github.arxivbot.testkit.internal;

import org.jspecify.annotations.NullMarked;
