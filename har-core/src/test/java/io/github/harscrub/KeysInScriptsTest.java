package io.github.harscrub;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Credentials of which a script makes a header or a signature. */
final class KeysInScriptsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "$.ajax({headers:{Authorization:'Basic '+btoa('svc:#basic:9FwTKQQPx5QW3e#')}})",
        "var h='Basic ' + Buffer.from('api:#basic:9FwTKQQPx5QW3e#').toString('base64');",
        "x({Authorization:'Bearer '.concat('#bearer:P0nPUnHoQwErT5yUi9#')})",
        "x={Authorization:`Bearer ${'#bearer:DX5lu2QwErT5yUi9OpAs#'}`}",
        "apiKey=atob('#api-key:MWYyZDNjNGI1YTY5Nzg4N2Q2#');",
        "s=CryptoJS.HmacSHA256(f(e,t),'#encryption-key:GJxI8mibQwErT5yUi9OpAs#').toString()",
        "crypto.createHmac('sha256', '#encryption-key:GJxI8mibQwErT5yUi9OpAs#')",
      })
  void go(String script) throws Exception {
    InBody.requireRemoved(script);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "h='Basic '+btoa(u+':'+p)",
        "h=\"Bearer \".concat(e.accessToken)",
        "h=`Bearer ${t}`",
        "h=\"Bearer \"+localStorage.getItem(\"token\")",
        "createHmac('sha256', secret).update('a1b2c3d4e5')",
      })
  void codeStays(String script) throws Exception {
    InBody.requireKept(script);
  }
}
