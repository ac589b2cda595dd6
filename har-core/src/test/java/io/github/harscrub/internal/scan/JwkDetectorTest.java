package io.github.harscrub.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is private of a JSON Web Key, in any order, and nothing else. */
final class JwkDetectorTest {
  @Test
  void findsThePrivateMembersBeforeAndBehind() {
    assertThat(
            found(
                "{\"d\":\"aa\",\"kty\" : \"RSA\", \"n\":\"bb\",\n \"p\" :\t\"cc\",\"qi\":\"dd\"}"))
        .containsExactly("aa", "cc", "dd");
    assertThat(found("[{\"k\":\"a-_b\",\"kty\":\"oct\",\"alg\":\"HS256\"}]"))
        .containsExactly("a-_b");
    assertThat(found("{\"keys\":[{\"kty\":\"EC\",\"d\":\"one\"},{\"kty\":\"EC\",\"d\":\"two\"}]}"))
        .containsExactly("one", "two");
  }

  @Test
  void leavesPublicKeysAndOtherObjects() {
    assertThat(
            found("{\"kty\":\"RSA\",\"n\":\"bb\",\"e\":\"AQAB\",\"kid\":\"d\",\"x5c\":[\"MII\"]}"))
        .isEmpty();
    assertThat(found("{\"d\":\"mine\"},{\"kty\":\"EC\",\"x\":\"a\"},{\"k\":\"mine\"}")).isEmpty();
    assertThat(found("{\"d\":\"a b\",\"kty\":\"EC\",\"p\":\"a b\"}")).isEmpty();
    assertThat(found("{\"d\":7,\"kty\":\"EC\",\"d")).isEmpty();
  }

  @Test
  void findsPrivateMembersThatAreCutOff() {
    assertThat(found("{\"kty\":\"EC\",\"x\":\"aa\",\"d\":\"mine")).containsExactly("mine");
  }

  private static List<String> found(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    List<String> found = new ArrayList<>();
    for (int at = text.indexOf(JwkDetector.ANCHOR);
        at >= 0;
        at = text.indexOf(JwkDetector.ANCHOR, at + 1)) {
      JwkDetector.find(
          bytes, 0, bytes.length, at, (rule, start, end) -> found.add(text.substring(start, end)));
    }
    return found;
  }
}
