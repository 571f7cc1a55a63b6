package io.github.arxivbot.mcpserver;

import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.mcpserver.tool.AgentTool;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.ResourceTemplate;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The digests as resources, with the answers of the tool {@code get_digest} as their content. */
final class DigestResources {

  private static final String LATEST = "latest";
  private static final String ADDRESS = "arxiv-bot://digest/";
  private static final String MEDIA_TYPE = "application/json";
  private static final Pattern URI =
      Pattern.compile("arxiv-bot://digest/(?<day>[^/]+)(?:/(?<profile>[^/]+))?");

  private final AgentTool getDigest;
  private final ToolCaller caller;

  DigestResources(AgentTool getDigest, ToolCaller caller) {
    this.getDigest = getDigest;
    this.caller = caller;
  }

  List<SyncResourceSpecification> resources() {
    Resource latest =
        Resource.builder(ADDRESS + LATEST, "latest-digest")
            .description(
                "The newest digest: its best papers, as many as fit. get_digest returns the"
                    + " others.")
            .mimeType(MEDIA_TYPE)
            .build();
    return List.of(
        new SyncResourceSpecification(latest, (exchange, request) -> read(request.uri())));
  }

  List<SyncResourceTemplateSpecification> templates() {
    return List.of(
        template("{day}", "digest", "The digest of a day, YYYY-MM-DD."),
        template("{day}/{profile}", "profile-digest", "The digest of a day for a profile."));
  }

  private SyncResourceTemplateSpecification template(String path, String name, String description) {
    ResourceTemplate template =
        ResourceTemplate.builder(ADDRESS + path, name)
            .description(description)
            .mimeType(MEDIA_TYPE)
            .build();
    return new SyncResourceTemplateSpecification(
        template, (exchange, request) -> read(request.uri()));
  }

  private ReadResourceResult read(String uri) {
    Matcher parts = URI.matcher(uri);
    if (!parts.matches()) {
      throw failure(
          ErrorCodes.RESOURCE_NOT_FOUND,
          SafeText.quote(uri) + ": expected " + ADDRESS + "DAY or " + ADDRESS + "DAY/PROFILE");
    }
    Map<String, Object> arguments = new HashMap<>();
    if (!parts.group("day").equals(LATEST)) {
      arguments.put("day", parts.group("day"));
    }
    if (parts.group("profile") != null) {
      arguments.put("profile", parts.group("profile"));
    }
    try {
      String text = caller.call(getDigest, arguments).text();
      return ReadResourceResult.builder(
              List.of(TextResourceContents.builder(uri, text).mimeType(MEDIA_TYPE).build()))
          .build();
    } catch (ToolCaller.CallException e) {
      throw failure(
          e.isRequestWrong() ? ErrorCodes.RESOURCE_NOT_FOUND : ErrorCodes.INTERNAL_ERROR,
          String.valueOf(e.getMessage()));
    }
  }

  private static McpError failure(int code, String message) {
    return McpError.builder(code).message(message).build();
  }
}
