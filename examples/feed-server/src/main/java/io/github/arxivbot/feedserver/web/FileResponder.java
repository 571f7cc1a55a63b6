package io.github.arxivbot.feedserver.web;

import io.github.arxivbot.feedserver.content.SiteFile;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.CompressedContentFormat;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.http.content.CachingHttpContentFactory;
import org.eclipse.jetty.http.content.HttpContent;
import org.eclipse.jetty.http.content.PreCompressedHttpContent;
import org.eclipse.jetty.http.content.ResourceHttpContentFactory;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.ResourceService;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sends files with Jetty's {@link ResourceService}, which handles conditional requests and ranges
 * and needs no thread to wait for a client. Files never change, so Jetty may cache them.
 */
final class FileResponder {

  private static final long MAX_CACHE_BYTES = 64L << 20;
  private static final Pattern GZIP = Pattern.compile("(?:x-)?gzip", Pattern.CASE_INSENSITIVE);

  private final ResourceService service = new ResourceService();
  private final CachingHttpContentFactory files;

  FileResponder(Path folder) {
    ByteBufferPool.Sized direct = new ByteBufferPool.Sized(ByteBufferPool.NON_POOLING, true, -1);
    files =
        new CachingHttpContentFactory(
            new ResourceHttpContentFactory(
                ResourceFactory.root().newResource(folder), MimeTypes.DEFAULTS, direct),
            direct) {
          @Override
          protected boolean isCacheable(@Nullable HttpContent content) {
            return content != null && super.isCacheable(content); // an absent file may be added
          }
        };
    files.setMaxCacheSize(MAX_CACHE_BYTES);
    service.setEtags(true);
  }

  void send(SiteFile file, Request request, Response response, Callback callback)
      throws IOException {
    HttpContent content = content(file, acceptsGzip(request.getHeaders()));
    response.getHeaders().add(file.headers()).put(HttpHeader.VARY, "Accept-Encoding");
    service.doGet(adapt(request, content.getETagValue()), response, callback, content);
  }

  private HttpContent content(SiteFile file, boolean acceptsGzip) throws IOException {
    HttpContent stored = files.getContent(file.name());
    if (stored == null) {
      throw new NoSuchFileException(file.name());
    }
    HttpContent plain =
        new HttpContent.Wrapper(stored) {
          @Override
          public HttpField getETag() {
            return file.tag();
          }

          @Override
          public HttpField getContentType() {
            return file.contentType();
          }
        };
    HttpContent zipped = acceptsGzip ? files.getContent(file.name() + ".gz") : null;
    return zipped == null
        ? plain
        : new PreCompressedHttpContent(plain, zipped, CompressedContentFormat.GZIP);
  }

  /** Jetty's own choice would ignore case, {@code x-gzip}, and {@code *, gzip;q=0}. */
  private static boolean acceptsGzip(HttpFields headers) {
    List<String> accepted = headers.getQualityCSV(HttpHeader.ACCEPT_ENCODING);
    return accepted.stream().anyMatch(GZIP.asMatchPredicate())
        || (accepted.contains("*")
            && !GZIP.matcher(headers.get(HttpHeader.ACCEPT_ENCODING)).find());
  }

  /**
   * Translates preconditions for Jetty, which knows neither {@code *} nor {@code If-Range}, and
   * compares weak tags literally (RFC 9110, 13.1).
   */
  private static Request adapt(Request request, String tag) {
    HttpFields headers = request.getHeaders();
    String noneMatch = headers.get(HttpHeader.IF_NONE_MATCH);
    String match = headers.get(HttpHeader.IF_MATCH);
    String ifRange = headers.get(HttpHeader.IF_RANGE);
    if (noneMatch == null && match == null && ifRange == null) {
      return request;
    }
    HttpFields.Mutable adapted = HttpFields.build(headers);
    if (noneMatch != null) {
      adapted.put(
          HttpHeader.IF_NONE_MATCH, noneMatch.equals("*") ? tag : noneMatch.replace("W/", ""));
    }
    if ("*".equals(match)) {
      adapted.remove(HttpHeader.IF_MATCH); // the file exists
    }
    if (ifRange != null && !ifRange.equals(tag)) {
      adapted.remove(HttpHeader.RANGE);
    }
    HttpFields fields = adapted.asImmutable();
    return new Request.Wrapper(request) {
      @Override
      public HttpFields getHeaders() {
        return fields;
      }
    };
  }
}
