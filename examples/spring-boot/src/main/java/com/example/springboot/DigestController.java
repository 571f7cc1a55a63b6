package com.example.springboot;

import io.github.arxivbot.model.Digest;
import io.github.arxivbot.renderer.html.HtmlRenderer;
import io.github.arxivbot.spring.boot.LatestReport;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Shows the newest digest as JSON and as a page. */
@RestController
class DigestController {

  private final LatestReport latest;
  private final HtmlRenderer page = HtmlRenderer.builder().build();

  DigestController(LatestReport latest) {
    this.latest = latest;
  }

  @GetMapping(path = "/digest", produces = MediaType.APPLICATION_JSON_VALUE)
  Digest json() {
    return latest.digests().stream()
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no digest yet"));
  }

  @GetMapping(path = "/digest", produces = MediaType.TEXT_HTML_VALUE)
  String page() throws IOException {
    return page.renderToString(json());
  }
}
