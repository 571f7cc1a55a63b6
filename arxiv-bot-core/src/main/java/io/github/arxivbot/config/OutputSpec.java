package io.github.arxivbot.config;

import io.github.arxivbot.spi.Renderer;
import java.nio.file.Path;

/** A renderer that a configuration uses, and the file that it writes. */
record OutputSpec(PluginSpec<Renderer> renderer, Path file) {}
