/**
 * What survives a run, and how files are put into their place. Not exported: a user names a folder.
 */
@NullMarked
package io.github.arxivbot.state;

import org.jspecify.annotations.NullMarked;
