package io.github.harscrub.policy;

/**
 * Empties bodies whole: documents, code. Their sizes stay, and what is found in them is removed
 * elsewhere all the same.
 *
 * @param where which bodies: by host, path or MIME type, not by place
 * @param placeholder true for {@code REDACTED-dropped-body} in their place, false for an empty
 *     string
 */
public record BodyDrop(Where where, boolean placeholder) {
  public BodyDrop {
    if (!where.places().isEmpty()) {
      throw new IllegalArgumentException("bodies are dropped by host, path or MIME type");
    }
  }
}
