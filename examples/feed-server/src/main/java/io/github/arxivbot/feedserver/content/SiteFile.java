package io.github.arxivbot.feedserver.content;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;

/**
 * A file of the {@link FileStore} with the headers that it is served with.
 *
 * @param name the name in the store
 */
public record SiteFile(String name, HttpField tag, HttpField contentType, HttpFields headers) {}
