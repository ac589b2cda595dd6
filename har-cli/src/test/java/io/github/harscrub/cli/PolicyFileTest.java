package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.OrgJsonNode;
import io.github.harscrub.policy.Policy;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The reader and the schema say the same of every sample. */
final class PolicyFileTest {
  /** Each with what the reader says, or nothing if it is valid. */
  private static final String[][] SAMPLES = {
    {"version: 1", ""},
    {"version: 1\npreset: gdpr\nunknown: redact\nactions: {email: keep, client-id: remove}", ""},
    {
      "version: 1\nkeep:\n- name: a\n  in: {place: [header, query], host: a.b, path: [/a, /b*], mime: text/*}",
      ""
    },
    {
      "version: 1\nredact:\n- {words: tenant id, rule: t, as: person, action: mask}\n- {value: 1234}",
      ""
    },
    {
      "version: 1\ndetect:\n- {rule: a, keyword: acme, pattern: 'acme[0-9]+', check: luhn, category: phone}",
      ""
    },
    {"version: 1\ndrop: {bodies: [{mime: a/b, with: placeholder}], entries: [{host: '*.x'}]}", ""},
    {
      "version: 1\ntests: [{place: body, input: a, output: b, mime: x/y}, {place: header, name: h, input: a, kept: a}]",
      ""
    },
    {"version: 1\njwt: payload\nsaml: whole", ""},
    {
      "version: 1\njwt: claims", "2:6: expected how much of a token goes: signature, payload, whole"
    },
    {
      "version: 1\nsaml: hole",
      "2:7: did you mean 'whole'? expected how much of a message goes: signature, whole"
    },
    {"", "1:1: expected a policy, the file is empty"},
    {"preset: gdpr", "1:1: expected the key version"},
    {"version: 2", "1:10: expected version 1"},
    {
      "version: 1\nkeeps: []",
      "2:1: unknown key; did you mean 'keep'? expected version, preset, unknown, actions, jwt, saml, keep, redact, detect, drop, tests"
    },
    {
      "version: 1\nhunter2hunter2: []",
      "2:1: unknown key; expected version, preset, unknown, actions, jwt, saml, keep, redact, detect, drop, tests"
    },
    {
      "version: 1\npreset: suport",
      "2:9: did you mean 'support'? expected a preset: credentials, support, strict, gdpr, pci, hipaa"
    },
    {
      "version: 1\nactions: {email: hide}",
      "2:18: expected an action: keep, shape, pseudonym, mask, remove"
    },
    {
      "version: 1\nactions: {mail: mask}",
      "2:11: unknown key; did you mean 'email'? expected cookie, token, key, password, signature, client-id, email, phone, payment, national-id, person, location"
    },
    {"version: 1\nkeep: {name: a}", "2:7: expected a list of rules, each behind a dash"},
    {
      "version: 1\nkeep:\n  - name: a\n    value: bcde",
      "3:5: expected exactly one of name, names, words, value, category"
    },
    {
      "version: 1\nkeep:\n  - in: {place: header}",
      "3:5: expected exactly one of name, names, words, value, category"
    },
    {
      "version: 1\nkeep:\n  - {name: a, in: {place: headers}}",
      "3:27: did you mean 'header'? expected a place: header, cookie, query, form, body, field"
    },
    {
      "version: 1\nkeep:\n  - {name: a, in: {host: []}}",
      "3:26: expected at least one pattern; an empty list would hold everywhere"
    },
    {
      "version: 1\nredact:\n  - {name: a, action: keep}",
      "3:23: expected shape, pseudonym, mask or remove; what is to stay goes under keep"
    },
    {
      "version: 1\nredact:\n  - {category: email, rule: a}",
      "3:5: expected no rule and no as beside a category, whose own rules are reported"
    },
    {
      "version: 1\nredact:\n  - {name: a, rule: Bad Id}",
      "3:21: expected a rule id: at most 40 of a-z, 0-9 and single dashes, a letter first"
    },
    {"version: 1\ndetect:\n  - {rule: a, keyword: abcd}", "3:5: expected the key pattern"},
    {
      "version: 1\ndetect:\n  - {rule: a, keyword: abc, pattern: a}",
      "3:38: a keyword is 4 to 200 printable ASCII characters, this one has 3"
    },
    {
      "version: 1\ndrop: {bodies: [{with: nothing}]}",
      "2:17: expected host, path or mime: which bodies are dropped"
    },
    {"version: 1\ndrop: {entries: [{}]}", "2:18: expected host or path: which entries are dropped"},
    {
      "version: 1\ntests: [{place: body, input: a}]",
      "2:9: expected output, kept or redacted: what the test is about"
    },
    {"version: 1\ntests: [{place: header, input: a, output: b}]", "2:9: expected the key name"},
    {
      "version: 1\ntests: [{place: url, name: x, input: a, output: b}]",
      "2:28: expected no name for a body or a URL"
    },
    {"version: 1\nkeep: [{name: ''}]", "2:15: a name has 1 to 200 characters, this one 0"},
    {"version: 1\nkeep: [{name: }]", "2:14: expected a text"},
  };

  /** What a schema cannot say. */
  private static final String[][] BEYOND_THE_SCHEMA = {
    {"version: 1\nversion: 1", "2:1: the key version stands here twice"},
    {
      "version: 1\nkeep: [{name: &a b}]",
      "2:15: anchors (&) and aliases (*) are not supported; write it out, or put it in quotes"
    },
    {
      "version: 1\nkeep: [",
      "2:8: expected YAML; look at indentation, colons, and quotes around special characters"
    },
    {
      "version: 1\n---\nversion: 1",
      "2:1: expected YAML; look at indentation, colons, and quotes around special characters"
    },
    {"version: 1\nredact: [{value: é}]", "2:18: a value has 4 to 4096 bytes, this one 2"},
    {
      "version: 1\ndetect:\n  - {rule: a, keyword: abcd, pattern: '[a'}",
      "3:39: no RE2 pattern: missing closing ]"
    },
    {
      "version: 1\ndetect:\n  - {rule: a, keyword: abcd, pattern: '^a'}",
      "3:39: a pattern is searched around its keyword and cannot have ^, $, \\A, \\z or \\Q"
    },
    {
      "version: 1\ndetect:\n  - {rule: a, keyword: abcd, pattern: 'a*'}",
      "3:39: a pattern must not match the empty text"
    },
    {
      "version: 1\ndetect:\n  - {rule: a, keyword: abcd, pattern: '((a{1000}){1000}){1000}'}",
      "3:39: a pattern repeats at most some 2000 characters in all"
    },
    {
      "version: 1\nredact:\n  - {name: a, rule: x}\n  - {name: b, rule: x, as: email}",
      "4:21: expected one category for all rules of this id"
    },
  };

  @TempDir Path folder;

  private String problem(String yaml) throws Exception {
    Path file = Files.write(folder.resolve("p.yaml"), yaml.getBytes(UTF_8));
    Throwable thrown = catchThrowable(() -> PolicyFile.read(file, Policy.support(), false));
    return thrown == null ? "" : thrown.getMessage().substring(file.toString().length() + 1);
  }

  private static boolean fitsSchema(String yaml) throws Exception {
    Validator validator =
        new ValidatorFactory().withJsonNodeFactory(new OrgJsonNode.Factory()).createValidator();
    try (InputStream in = PolicyFile.class.getResourceAsStream("policy.schema.json")) {
      URI schema = validator.registerSchema(new String(in.readAllBytes(), UTF_8));
      Object loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
      String json = loaded instanceof Map<?, ?> map ? new JSONObject(map).toString() : "null";
      return validator.validate(schema, json).isValid();
    }
  }

  @Test
  void saysWhereAFileIsWrongAndWhatWasExpected() throws Exception {
    for (String[] sample : SAMPLES) {
      assertThat(problem(sample[0])).as(sample[0]).isEqualTo(sample[1]);
    }
    for (String[] sample : BEYOND_THE_SCHEMA) {
      assertThat(problem(sample[0])).as(sample[0]).isEqualTo(sample[1]);
    }
  }

  @Test
  void theSchemaSaysTheSame() throws Exception {
    for (String[] sample : SAMPLES) {
      // An absent value is left out on the way from YAML to JSON, and a keyword has a length.
      assertThat(fitsSchema(sample[0])).as(sample[0]).isEqualTo(sample[1].isEmpty());
    }
    assertThat(fitsSchema(new String(PolicyInitCommand.starter(), UTF_8))).isTrue();
  }

  @Test
  void quotesNoSecret() throws Exception {
    String secret = Hars.secret();
    for (String yaml :
        new String[] {
          secret,
          "version: " + secret,
          "version: 1\n" + secret + ": 1",
          "version: 1\npreset: " + secret,
          "version: 1\nredact: [{value: " + secret + ", rule: '" + secret + "!'}]",
          "version: 1\nredact: [{value: " + secret + ", x" + secret + ": 1}]",
          "version: 1\ndetect: [{rule: a, keyword: " + secret + ", pattern: '(" + secret + "'}]",
          "version: 1\nredact: [{value: '" + secret + "}]",
          "version: 1\n" + secret + ":\n" + secret + ": @",
        }) {
      assertThat(problem(yaml)).isNotEmpty().doesNotContain(secret);
    }
  }
}
