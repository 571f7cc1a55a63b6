package io.github.arxivbot.internal.settings;

import io.github.arxivbot.run.NewVersions;
import io.github.arxivbot.run.WithdrawnPapers;

/** The treatment of new versions of delivered papers, and of withdrawn papers. */
public record VersionRules(NewVersions newVersions, WithdrawnPapers withdrawn) {}
