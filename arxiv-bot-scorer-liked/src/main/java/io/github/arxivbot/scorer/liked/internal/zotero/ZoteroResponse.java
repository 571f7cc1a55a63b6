package io.github.arxivbot.scorer.liked.internal.zotero;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An answer of Zotero's API.
 *
 * @param total the number of objects on all pages; 0 if the answer is no page of a list
 */
record ZoteroResponse(long version, int total, JsonNode body) {}
