package io.github.arxivbot.run;

import io.github.arxivbot.model.Paper;
import java.util.Locale;

/** By what two announcements are taken for the same paper. */
public enum DuplicateKey {
  /** The identifier without its version. */
  ID {
    @Override
    public String of(Paper paper) {
      return paper.id().number();
    }
  },
  /** The title without white space at its ends, in lower case. */
  TITLE {
    @Override
    public String of(Paper paper) {
      return paper.title().strip().toLowerCase(Locale.ROOT);
    }
  },
  /** The address of the abstract page. */
  LINK {
    @Override
    public String of(Paper paper) {
      return paper.id().abstractPage().toString();
    }
  };

  public abstract String of(Paper paper);
}
