package io.github.harscrub.internal.inventory;

import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.walk.JsonMembers;
import io.github.harscrub.report.Holder;
import io.github.harscrub.report.TokenClaims;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.binary.Base64;

/** Reads what a JSON Web Token says of itself. Nothing is masked yet. */
final class ClaimsReader {
  /** Claims that only people have: OpenID Connect Core section 5.1 and 2, RFC 8176, Entra ID. */
  private static final Set<String> PERSONAL =
      Set.of(
          "email",
          "email_verified",
          "name",
          "given_name",
          "family_name",
          "nickname",
          "picture",
          "birthdate",
          "phone_number",
          "preferred_username",
          "unique_name",
          "upn",
          "auth_time",
          "amr",
          "at_hash",
          "nonce",
          "sid",
          "session_state",
          "onprem_sid");

  /** Names of the client in whose name a token was issued: RFC 9068, OpenID Connect, vendors. */
  private static final List<String> CLIENTS = List.of("client_id", "azp", "appid", "cid");

  private ClaimsReader() {}

  /** The claims, if there are any that can be read. */
  static Optional<TokenClaims> read(Text payload) {
    Map<String, List<String>> claims = JsonMembers.of(Base64.decodeBase64(payload.copy()));
    if (claims.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new TokenClaims(
            first(claims, "iss"),
            claims.getOrDefault("aud", List.of()),
            holder(claims),
            time(claims, "iat"),
            time(claims, "nbf"),
            time(claims, "exp")));
  }

  private static String first(Map<String, List<String>> claims, String name) {
    return claims.getOrDefault(name, List.of()).stream().findFirst().orElse("");
  }

  /**
   * Whom the token stands for. Machines are told by what their issuers say of them: Auth0 ({@code
   * gty}, {@code @clients}), Entra ID ({@code idtyp}), Google and Kubernetes service accounts,
   * Keycloak, pipelines of GitHub and GitLab, and a subject that is the client itself (RFC 9068
   * section 2.2).
   */
  private static Holder holder(Map<String, List<String>> claims) {
    String subject = first(claims, "sub");
    boolean machine =
        first(claims, "gty").equals("client-credentials")
            || first(claims, "grant_type").equals("client_credentials")
            || first(claims, "idtyp").equals("app")
            || subject.endsWith("@clients")
            || subject.startsWith("system:serviceaccount:")
            || subject.startsWith("repo:")
            || subject.startsWith("project_path:")
            || first(claims, "email").endsWith(".gserviceaccount.com")
            || first(claims, "preferred_username").startsWith("service-account-")
            || subject.endsWith(".gserviceaccount.com")
            || claims.containsKey("kubernetes.io")
            || CLIENTS.stream().anyMatch(name -> isClient(claims, name, subject));
    if (machine) {
      return Holder.MACHINE;
    }
    return claims.keySet().stream().anyMatch(PERSONAL::contains) || subject.contains("@")
        ? Holder.HUMAN
        : Holder.UNKNOWN;
  }

  private static boolean isClient(Map<String, List<String>> claims, String name, String subject) {
    return !subject.isEmpty() && first(claims, name).equals(subject);
  }

  /** A NumericDate: seconds, possibly with a fraction (RFC 7519 section 2). */
  private static Optional<Instant> time(Map<String, List<String>> claims, String name) {
    String number = first(claims, name);
    if (number.isEmpty() || number.length() > 20) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.ofEpochSecond(new BigDecimal(number).longValue()));
    } catch (NumberFormatException | DateTimeException noTime) {
      return Optional.empty();
    }
  }
}
