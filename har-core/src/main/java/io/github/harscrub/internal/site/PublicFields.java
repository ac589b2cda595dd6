package io.github.harscrub.internal.site;

import io.github.harscrub.internal.walk.Path;
import io.github.harscrub.internal.walk.Site;
import java.util.Optional;
import java.util.Set;

/**
 * Fields that recorders fill with what everybody may know: the address of the server and its
 * certificate. By their names they would look like somebody's address and somebody's signature.
 */
public final class PublicFields {
  /**
   * HAR 1.2 section entries; WebPageTest, whose _raw_id numbers requests; Chrome's protocol,
   * Network.SecurityDetails.
   */
  private static final Set<String> SERVER =
      Set.of("serverIPAddress", "_ip_addr", "_serverIPAddress", "_raw_id");

  private static final Set<String> CERTIFICATE =
      Set.of("_securityDetails", "_security", "_certificates", "securityDetails");

  /** Devices at home have certificates that name them by their address in the network. */
  private static final String SUBJECT = "subjectName";

  private PublicFields() {}

  public static boolean isPublic(Site site) {
    if (SERVER.contains(site.name())) {
      return true;
    }
    if (site.name().equals(SUBJECT)) {
      return false;
    }
    for (Optional<Path> at = site.path().parent(); at.isPresent(); at = at.get().parent()) {
      if (CERTIFICATE.contains(at.get().key())) {
        return true;
      }
    }
    return false;
  }
}
