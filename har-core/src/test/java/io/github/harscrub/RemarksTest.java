package io.github.harscrub;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Credentials in messages that say first what they are for. */
final class RemarksTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'text':'the password for the vpn is #password:Zx9*ADx7DMx?#'}",
        "{'text':'password for the staging server is #password:bMJzSDppGOwc# ok'}",
        "{'text':'api token for prod: #api-key:Smsw788OaqWe91LkPzXc#'}",
        "{'text':'the client secret for staging is #client-secret:85FgT2uEqWsAzX3cRfVt#.'}",
        "the token for the staging api is `#token:x8KqLm2RvYcWq8xTz4Kp#`, as said",
        "<p>API token created. Copy it now: <span>#api-key:0e23a711ee9bc04d5f6a7b8c9d0e1f2a#</span>",
        "{'text':'pw: #password:fe7EbZlpu0#'}",
        "<h3>Your API token</h3><pre>#api-key:90sNl1GbWq8xTz4KpLm2RvYc#</pre>",
        "<label for='t'>Your new personal access token</label>"
            + "<input id='t' readonly value='#access-token:nZbyjc2151QwErTyUiOpAs#'>",
        "<p>Your temporary password is <b>#password:x8KqLm2RvYc#</b></p>",
        "<p>The password of jdoe has been reset to <em>#password:x8KqLm2RvYc#</em>.</p>",
        "{'text':'Password for user jdoe has been set to #password:x8KqLm2RvYc#'}",
        "<p>Your verification code is <strong>#one-time-code!562819#</strong></p>",
        "Request requested invalid session id #session:8F2C1D9A7B3E4F5061728394A5B6C7D8# now",
        "Session id #session:8F2C1D9A7B3E4F5061728394A5B6C7D8# not found",
        "No session found for id [#session:8F2C1D9A7B3E4F5061728394A5B6C7D8#]",
        "{'message':'Session with id #session:qW3rT5yU7iO9pA1sD3fG5hJ7# not found'}",
        "Created new session with ID #session:qW3rT5yU7iO9pA1sD3fG5hJ#",
        "<button data-clipboard-text='#api-key:57qk3culRtY8zXw2QpLmN4vB#' title='Copy API key'>",
      })
  void go(String marked) throws Exception {
    InBody.requireRemoved(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password for user admin is required",
        "Set a password for your account: at least 8 characters",
        "the token for this request is missing",
        "no secret for key rotation in 2026",
        "Password to open the file: unknown",
        "The session for tenant acme is active",
        "token of type Bearer is expected",
        "Session id is required",
        "Session with id 4711 not found",
        "No session found for id of the user",
        "Wrong password. KB-20544 explains how to reset it",
        "Unknown session. ERR-48213 was logged",
        "<p>Your password is <b>required</b></p>",
        "<p>The password has been reset to <em>the default</em>.</p>",
      })
  void whatTellsNoneStays(String text) throws Exception {
    InBody.requireKept(text);
  }
}
