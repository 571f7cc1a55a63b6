/**
 * Fetchers that read what arXiv itself publishes, and arXiv's calendar.
 *
 * <table>
 *   <caption>Which one to take</caption>
 *   <tr><th>plugin</th><th>class</th><th>for</th></tr>
 *   <tr><td>{@code arxiv-rss}</td><td>{@link io.github.arxivbot.fetcher.arxiv.ArxivRss}</td>
 *       <td>each day's announcement, as arXiv announced it</td></tr>
 *   <tr><td>{@code arxiv-api}</td><td>{@link io.github.arxivbot.fetcher.arxiv.ArxivApi}</td>
 *       <td>new papers and cross-lists of days that were missed or are long past</td></tr>
 *   <tr><td>{@code arxiv-oai}</td><td>{@link io.github.arxivbot.fetcher.arxiv.ArxivOai}</td>
 *       <td>harvests that go on where they stopped; past days with replacements</td></tr>
 *   <tr><td>{@code arxiv-snapshot}</td>
 *       <td>{@link io.github.arxivbot.fetcher.arxiv.ArxivSnapshot}</td>
 *       <td>years at once, from a file</td></tr>
 * </table>
 *
 * <pre>{@code
 * LocalDate day = AnnouncementCalendar.arxiv().latest(Instant.now());
 * Fetcher source = ArxivApi.builder(PoliteHttp.create()).build();
 * source.fetch(
 *     FetchRequest.of(List.of("cs.LG", "cs.CL")).days(day, day),
 *     batch -> {
 *       batch.papers().forEach(System.out::println);
 *       return true; // false: that is enough
 *     });
 * }</pre>
 *
 * <p>What they take for a rule is arXiv's own word, and each class names the page: the RSS
 * specification, the API User's Manual, the help pages on OAI-PMH and on the availability of
 * submissions. Holidays that arXiv tells later are added with {@link
 * io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar#withHolidays withHolidays}, or the option
 * {@code holidays}.
 *
 * <p>Give all sources of a process one {@link io.github.arxivbot.spi.http.Http}: arXiv wants three
 * seconds between requests, whoever asks. docs/configuration.md has the options.
 *
 * @since 0.1.0
 */
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

  provides io.github.arxivbot.spi.FetcherFactory with
      io.github.arxivbot.fetcher.arxiv.ArxivApiFactory,
      io.github.arxivbot.fetcher.arxiv.ArxivOaiFactory,
      io.github.arxivbot.fetcher.arxiv.ArxivRssFactory,
      io.github.arxivbot.fetcher.arxiv.ArxivSnapshotFactory;
}
