/** A configuration file: read, checked against the declared options, and turned into a bot. */
@NullMarked
package io.github.arxivbot.config;

import org.jspecify.annotations.NullMarked;
