/**
 * Fetchers for arXiv's own sources, and the calendar of arXiv's announcements.
 *
 * <table>
 *   <caption>Which fetcher to use</caption>
 *   <tr><th>plugin</th><th>class</th><th>use</th></tr>
 *   <tr><td>{@code arxiv-rss}</td><td>{@link io.github.arxivbot.fetcher.arxiv.ArxivRss}</td>
 *       <td>the announcement of each day</td></tr>
 *   <tr><td>{@code arxiv-api}</td><td>{@link io.github.arxivbot.fetcher.arxiv.ArxivApi}</td>
 *       <td>new papers and cross-lists of past days</td></tr>
 *   <tr><td>{@code arxiv-oai}</td><td>{@link io.github.arxivbot.fetcher.arxiv.ArxivOai}</td>
 *       <td>past days with replacements; copies of arXiv's metadata</td></tr>
 *   <tr><td>{@code arxiv-snapshot}</td>
 *       <td>{@link io.github.arxivbot.fetcher.arxiv.ArxivSnapshot}</td>
 *       <td>many years, from a file</td></tr>
 * </table>
 *
 * <pre>{@code
 * LocalDate day = AnnouncementCalendar.arxiv().latest(Instant.now());
 * Fetcher source = ArxivApi.create(PoliteHttp.create());
 * source.fetch(
 *     FetchRequest.of(List.of("cs.LG", "cs.CL")).days(day, day),
 *     batch -> {
 *       batch.papers().forEach(System.out::println);
 *       return true; // false stops the fetcher
 *     });
 * }</pre>
 *
 * <p>All rules come from arXiv's documentation, and each class names its source: the RSS
 * specification, the API User's Manual, the help pages on OAI-PMH and on the availability of
 * submissions. Later holidays can be added with {@link
 * io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar#withHolidays withHolidays} or the
 * option {@code holidays}.
 *
 * <p>Use one {@link io.github.arxivbot.spi.http.Http} for all sources of a process, because arXiv
 * asks for three seconds between requests. docs/configuration.md lists the options.
 *
 * @since 0.1.0
 */
@SuppressWarnings("module") // a qualified export names a module that is built later
module io.github.arxivbot.fetcher.arxiv {
  requires static com.google.auto.service;
  requires static transitive org.jspecify;
  requires transitive io.github.arxivbot.core;
  requires com.fasterxml.jackson.core;
  requires com.rometools.rome;
  requires java.xml;
  requires org.jdom2;
  requires org.slf4j;

  exports io.github.arxivbot.fetcher.arxiv;
  exports io.github.arxivbot.fetcher.arxiv.calendar;
  exports io.github.arxivbot.fetcher.arxiv.internal.authors to
      io.github.arxivbot.spark;

  provides io.github.arxivbot.spi.FetcherFactory with
      io.github.arxivbot.fetcher.arxiv.ArxivApiFactory,
      io.github.arxivbot.fetcher.arxiv.ArxivOaiFactory,
      io.github.arxivbot.fetcher.arxiv.ArxivRssFactory,
      io.github.arxivbot.fetcher.arxiv.ArxivSnapshotFactory;
}
