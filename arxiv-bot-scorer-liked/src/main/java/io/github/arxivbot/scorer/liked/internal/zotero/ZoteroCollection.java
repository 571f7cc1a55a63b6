package io.github.arxivbot.scorer.liked.internal.zotero;

/**
 * A collection of a library that is not in the trash.
 *
 * @param parent the key of the collection that it is in; empty if there is none
 */
record ZoteroCollection(String key, String name, String parent) {}
