/** The pipeline inside another program. */
module com.example.embedded {
  requires io.github.arxivbot.core;
  requires io.github.arxivbot.scoring;
}
