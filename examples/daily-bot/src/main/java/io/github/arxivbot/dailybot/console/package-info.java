/** Prints the progress and the errors of commands, and defines their exit codes. */
@NullMarked
package io.github.arxivbot.dailybot.console;

import org.jspecify.annotations.NullMarked;
