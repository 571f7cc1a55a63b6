package io.github.arxivbot.internal.text;

/** The placeholders in the file names of outputs, and in the titles and addresses of feeds. */
public final class PlaceholderNames {

  public static final String PROFILE = "{profile}";
  public static final String CATEGORY = "{category}";
  public static final String DAY = "{day}";

  /** The identifier of a paper, in the names of outputs: one file for each paper. */
  public static final String ID = "{id}";

  private PlaceholderNames() {}
}
