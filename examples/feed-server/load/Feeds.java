import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A local arXiv that announces thirty papers today in any category. */
final class Feeds {

  public static void main(String[] arguments) throws Exception {
    byte[] feed = feed().getBytes(StandardCharsets.UTF_8);
    int port = Integer.parseInt(arguments[0]);
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    server.createContext(
        "/rss/",
        exchange -> {
          exchange.sendResponseHeaders(200, feed.length);
          exchange.getResponseBody().write(feed);
          exchange.close();
        });
    server.start();
  }

  private static String feed() {
    ZonedDateTime midnight =
        ZonedDateTime.now(ZoneId.of("America/New_York")).toLocalDate()
            .atStartOfDay(ZoneId.of("America/New_York"));
    String date =
        DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss Z", Locale.ENGLISH).format(midnight);
    StringBuilder feed =
        new StringBuilder("<?xml version='1.0' encoding='UTF-8'?>\n<rss")
            .append(" xmlns:arxiv=\"http://arxiv.org/schemas/atom\"")
            .append(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" version=\"2.0\"><channel>")
            .append("<title>t</title><link>http://example.org</link><description>d</description>")
            .append("<pubDate>").append(date).append("</pubDate>\n");
    for (int paper = 1; paper <= 30; paper++) {
      String number = String.format(Locale.ROOT, "2601.%05d", paper);
      feed.append("<item><title>On LLM number ").append(number).append("</title>");
      feed.append("<link>https://arxiv.org/abs/").append(number).append("</link>");
      feed.append("<description>arXiv:").append(number).append("v1 Announce Type: new\nAbstract: ");
      for (int sentence = 0; sentence < 12; sentence++) {
        feed.append("Sentence ").append(sentence * 7919 + paper * 104729);
        feed.append(" describes a measurement of a language model and its result. ");
      }
      feed.append("</description><guid isPermaLink=\"false\">oai:arXiv.org:").append(number);
      feed.append("v1</guid><category>cs.LG</category><pubDate>").append(date);
      feed.append("</pubDate><arxiv:announce_type>new</arxiv:announce_type>");
      feed.append("<dc:creator>Ada Lovelace, Alan Turing</dc:creator></item>\n");
    }
    return feed.append("</channel></rss>").toString();
  }
}
