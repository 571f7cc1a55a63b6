package com.example.embedded;

import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.spi.RenderRequest;
import io.github.arxivbot.spi.Renderer;
import java.io.IOException;
import java.util.Locale;

/** Renders one line for each paper. */
final class AgendaRenderer implements Renderer {

  @Override
  public String name() {
    return "agenda";
  }

  @Override
  public void render(RenderRequest request, Appendable out) throws IOException {
    for (DigestEntry entry : request.digest().entries()) {
      String title = entry.paper().title().replaceAll("\\s+", " ");
      out.append(String.format(Locale.ROOT, "%4.1f  %s%n", entry.score().total(), title).replace("\r", ""));
    }
    out.append(request.digest().whyEmpty().map(why -> why + "\n").orElse(""));
  }
}
