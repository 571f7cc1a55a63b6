package io.github.arxivbot.scorer.liked.internal.zotero;

import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.spi.option.Secret;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A library of Zotero, and how to read it.
 *
 * @param baseUrl the address of the API, without a slash at its end
 * @param path {@code users/NUMBER} or {@code groups/NUMBER}
 * @param key the key of the API; empty for a public library
 */
public record ZoteroLibrary(URI baseUrl, String path, Optional<Secret> key) {

  /** The address of Zotero's service. */
  public static final URI DEFAULT_BASE_URL = URI.create("https://api.zotero.org");

  private static final Pattern PATH = Pattern.compile("(?:users|groups)/[1-9][0-9]{0,17}");

  /** Returns an error message for the path of a library, or null if it is valid. */
  public static @Nullable String check(String path) {
    return PATH.matcher(path).matches()
        ? null
        : "expected users/NUMBER or groups/NUMBER, such as \"users/475425\" (the number, not the"
            + " name, of a user is shown at https://www.zotero.org/settings/keys), found "
            + SafeText.quote(path);
  }

  @Override
  public String toString() {
    return baseUrl + "/" + path;
  }
}
