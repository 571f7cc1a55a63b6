/**
 * Spring Boot support: a bot as a bean, from properties or a configuration file, with plugins that
 * are beans, a schedule, health and meters.
 *
 * <p>Set {@code arxiv-bot.categories} and {@code arxiv-bot.keywords}, or {@code arxiv-bot.config},
 * and inject {@link io.github.arxivbot.ArxivBot} and {@link
 * io.github.arxivbot.spring.boot.LatestReport}. Any bean can be replaced by one of your own;
 * docs/spring-boot.md describes all of them.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.spring.boot;

import org.jspecify.annotations.NullMarked;
