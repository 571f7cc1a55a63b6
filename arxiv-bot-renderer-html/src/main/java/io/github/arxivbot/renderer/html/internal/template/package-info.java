/**
 * The Mustache template of a page and its content security policy.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.renderer.html.internal.template;

import org.jspecify.annotations.NullMarked;
