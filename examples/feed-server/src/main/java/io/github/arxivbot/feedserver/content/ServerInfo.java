package io.github.arxivbot.feedserver.content;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.DigestPlan;
import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.Term;

/**
 * The public part of the configuration, and the rules for robots. Only what readers can see in
 * digests is public: no keys, variables, paths or addresses.
 */
final class ServerInfo {

  static final String ROBOTS =
      "User-agent: *\n"
          + "Disallow: /update-cache\n"
          + "Disallow: /like\n"
          + "Disallow: /dislike\n"
          + "Disallow: /health\n"
          + "Disallow: /config\n";

  private ServerInfo() {}

  static String config(SiteLayout layout) {
    ObjectNode config = new ObjectMapper().createObjectNode();
    ArrayNode categories = config.putArray("categories");
    layout.categories().forEach(categories::add);
    config.put("max_papers_per_feed", SiteLayout.MAX_PAPERS);
    config.put("max_days_to_keep", SiteLayout.MAX_DAYS);
    ArrayNode profiles = config.putArray("profiles");
    layout.digests().forEach(digest -> addProfile(profiles.addObject(), digest));
    return config.toPrettyString() + "\n";
  }

  private static void addProfile(ObjectNode profile, DigestPlan digest) {
    profile.put("name", digest.profile());
    addTerms(profile.putArray("keywords"), digest, Term.Role.ADMITS);
    addTerms(profile.putArray("ranking_keywords"), digest, Term.Role.RANKS);
    addTerms(profile.putArray("exclude_keywords"), digest, Term.Role.EXCLUDES);
    ArrayNode types = profile.putArray("announce_types");
    digest.announceTypes().stream().sorted().map(AnnounceType::label).forEach(types::add);
    profile.put("max_papers", digest.maxPapers()).put("days_back", digest.daysBack());
    digest.minScore().ifPresent(score -> profile.put("min_score", score));
    ArrayNode renderers = profile.putArray("renderers");
    digest.targets().stream().map(DigestPlan.Target::renderer).distinct().forEach(renderers::add);
  }

  private static void addTerms(ArrayNode words, DigestPlan digest, Term.Role role) {
    digest.terms().stream()
        .filter(term -> term.role() == role)
        .map(Term::words)
        .forEach(words::add);
  }
}
