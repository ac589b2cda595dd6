package io.github.harscrub.internal.syntax;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each notation takes for the value of the name {@code pin}, and what for none. */
final class NotationsTest {
  static Stream<Arguments> values() {
    return Stream.of(
        of(new Member(), "{\"pin\" : \"a\\\"b\"}", Form.QUOTED, "a\\\"b"),
        of(new Member(), "x = {'pin': 'ab'}", Form.LITERAL, "ab"),
        of(new Member(), "?a=1&pin=ab%20c&d", Form.PAIR, "ab%20c"),
        of(new Member(), "?a=1&amp;pin=ab&amp;d", Form.PAIR, "ab"),
        of(new Member(), "/a;pin=ab?c=1", Form.BARE, "ab"),
        of(new Member(), "A=1;pin=ab?c;B=2", Form.BARE, "ab?c"),
        of(new Member(), "pin => ab, c", Form.BARE, "ab"),
        of(new Member(), "a=1 pin=O'Hara b=2", Form.BARE, "O'Hara"),
        of(new Member(), "pin: 67|abcdefghij0123456789 b", Form.BARE, "67|abcdefghij0123456789"),
        of(new Member(), "a=1|pin=ab|c=2", Form.BARE, "ab"),
        of(
            new Member(),
            "{\"pin\":[1,{\"a\":\"]\"}],\"b\":2}",
            Form.CONTAINER,
            "[1,{\"a\":\"]\"}]"),
        of(new Member(), "{\"pin\":\"cut o", Form.QUOTED, "cut o"),
        of(new Argument(), "set('pin', 'ab')", Form.LITERAL, "ab"),
        of(new Argument(), "[[\"pin\",\"ab\"]]", Form.QUOTED, "ab"),
        of(new Member(), "a=1 pin=ab&cd#e b=2", Form.BARE, "ab&cd#e"),
        of(new Sized(), "\n\u0003pin\u0012\u0004abcd\u0018\u0001", Form.QUOTED, "abcd"),
        of(
            new PairObject(),
            "[{\"op\":\"add\",\"path\":\"/a/pin\",\"value\":\"ab\"}]",
            Form.QUOTED,
            "ab"),
        of(
            new PairObject(),
            "[{\"value\":\"ab\",\"path\":\"/a/pin\",\"op\":\"add\"}]",
            Form.QUOTED,
            "ab"),
        of(new Attribute(), "<input name=''pin'' value=''ab''>", Form.MARKUP, "ab"),
        of(new Element(), "<a:pin b=\"c\"> ab </a:pin>", Form.MARKUP, "ab"),
        of(new Element(), "<pin><![CDATA[a<b]]></pin>", Form.MARKUP, "a<b"),
        of(new Element(), "<pin>\\n  ab\\n</pin>", Form.MARKUP, "ab"),
        of(new NamedElement(), "<key>pin</key>\n<string>ab</string>", Form.MARKUP, "ab"),
        of(
            new NamedElement(),
            "<name>pin</name><value><string>ab</string></value>",
            Form.MARKUP,
            "ab"),
        of(new NamedElement(), "<th>pin:</th><td class=x>ab</td>", Form.LITERAL, "ab"),
        of(new Attribute(), "<input value=\"a>b\" type=hidden name='pin'>", Form.MARKUP, "a>b"),
        of(new Attribute(), "<input name=pin x=\"1 > 0\" value=ab>", Form.MARKUP, "ab"),
        of(new Attribute(), "<input value=ab x=\"1 > 0\" name=pin>", Form.MARKUP, "ab"),
        of(new Attribute(), "<meta content='ab' property=\"pin\"/>", Form.MARKUP, "ab"),
        of(new PairObject(), "{\"name\":\"pin\",\"value\":\"ab\"}", Form.QUOTED, "ab"),
        of(new PairObject(), "{value: 'ab', key: 'pin'}", Form.LITERAL, "ab"),
        of(new PairObject(), "value: 'ab', key: 'pin'", Form.LITERAL, "ab"),
        of(
            new Multipart(),
            "--b\r\nContent-Disposition: form-data; name=\"pin\"\r\n\r\na\nb\r\n--b--",
            Form.PAIR,
            "a\nb"),
        of(
            new Multipart(),
            "--b\ncontent-disposition: form-data; name=pin\nX: 1\n\nab\n--b",
            Form.PAIR,
            "ab"),
        of(new Block(), "a:\n  pin: |\n    ab\n    cd\n  b: 1\n", Form.LINES, "    ab\n    cd"),
        of(new Block(), "pin:\n- ab\n- cd\nb: 1\n", Form.LINES, "- ab\n- cd"),
        of(new Block(), "pin:\n  c: ab\n\n  d: e\nb: 1\n", Form.LINES, "  c: ab\n\n  d: e"),
        of(new Label(), "<b>pin</b>: <code>ab</code>", Form.LITERAL, "ab"),
        of(new Label(), "**pin:** `ab` c", Form.LITERAL, "ab"),
        of(new TagAttribute(), "<a:u b='c' pin=\"ab\"/>", Form.MARKUP, "ab"),
        of(new TagAttribute(), "<u x=1 y\n  pin='a b'>", Form.MARKUP, "a b"),
        of(new ConnectionString(), "Server=a,1;User Id=b;pin=a#b<;C=1", Form.PAIR, "a#b"),
        of(new ConnectionString(), "DRIVER={x}; Uid=b; pin=ab", Form.PAIR, "ab"),
        of(new Line(), "a: 1\n  pin: ab c # d\nb: 2", Form.LINE, "ab c"),
        of(new Line(), "[x]\na = 1\npin = a>b\n", Form.LINE, "a>b"),
        of(new Line(), "pin: 'a''b'\r\nb: 2", Form.LINE, "a''b"),
        of(new Line(), "export pin=a\"b\nexport C=1", Form.LINE, "a\"b"),
        of(new Line(), "- pin: ab\n- c: d\n", Form.LINE, "ab"),
        of(new Declared(), "const pin: string = 'ab';", Form.LITERAL, "ab"),
        of(new Declared(), "val pin: String? = \"ab\"", Form.LITERAL, "ab"),
        of(new PairObject(), "{\"field\":\"pin\",\"old\":\"\",\"new\":\"ab\"}", Form.QUOTED, "ab"),
        of(new PairObject(), "{\"newValue\":\"ab\",\"key\":\"pin\"}", Form.QUOTED, "ab"),
        of(new PairObject(), "{\"label\":\"pin\",\"value\":\"ab\"}", Form.LITERAL, "ab"),
        of(new KeyDetail(), "Key (pin)=(a (b)) already exists.", Form.MARKUP, "a (b)"),
        of(new KeyDetail(), "Key (a, pin, c)=(7, ab, x) is not", Form.MARKUP, "ab"),
        of(new KeyDetail(), "Key (lower(pin::text))=(ab) already", Form.MARKUP, "ab"),
        of(new PrintedList(), "map[pin:[ab]]", Form.LITERAL, "ab"),
        of(new PrintedList(), "map[A:[*/*] pin:[a b] C:[d]]", Form.LITERAL, "a b"),
        of(new BsonString(), "\u0002pin\0\u0003\0\0\0ab\0\0", Form.MARKUP, "ab"),
        of(new NamedElement(), "<label for=f>pin</label><input id=f value=ab>", Form.MARKUP, "ab"),
        of(new NamedElement(), "<td>pin</td>\n<td><input value='a b'></td>", Form.MARKUP, "a b"),
        of(new NamedElement(), "<td>$_SERVER['pin']</td><td>ab</td>", Form.LITERAL, "ab"),
        of(
            new PairObject(),
            "{\"ParameterKey\":\"pin\",\"ParameterValue\":\"ab\"}",
            Form.QUOTED,
            "ab"),
        of(new PairObject(), "{\"meta_key\":\"pin\",\"meta_value\":\"ab\"}", Form.QUOTED, "ab"),
        of(new PairObject(), "{\"answer\":\"ab\",\"questionId\":\"pin\"}", Form.QUOTED, "ab"),
        of(new Serialized(), "a:1:{s:3:\"pin\";s:2:\"ab\";}", Form.QUOTED, "ab"));
  }

  static Stream<Arguments> none() {
    return Stream.of(
        none(new Member(), "if (pin == 1)"),
        none(new Member(), "pin::ab"),
        none(new Member(), "the pin is"),
        none(new Member(), "**pin:** `ab`"),
        none(new Member(), "a?pin=&b"),
        none(new PairObject(), "{\"path\":\"/a/pin\",\"value\":\"ab\"}"),
        none(new Sized(), "\n\u0003pin\u0012\u0014abcd"),
        none(new Sized(), "x pin abcd"),
        none(new Declared(), "{pin: 'ab', c: 'd'}"),
        none(new Declared(), "pin: string == 'ab'"),
        none(new Declared(), "a ? pin : b[c] = 'ab'"),
        none(new HeaderList(), "[\"pin\", \"ab\"]"),
        none(new HeaderList(), "{\"a\":\"x-pin\", \"b\":\"ab\"}"),
        none(new ClosedElement(), "<a>ab</pin>"),
        none(new Argument(), "set('a', 'pin', 'ab')"),
        none(new Argument(), "set('pin', ab)"),
        none(new Element(), "<pin/>ab"),
        none(new Element(), "<pin></pin>"),
        none(new Element(), "a < pin > b"),
        none(new NamedElement(), "<name>pin</name><summary>ab</summary>"),
        none(new NamedElement(), "<p>pin</p><p>ab</p>"),
        none(new NamedElement(), "<key>pin</key><true/>"),
        none(new Attribute(), "<input value=ab> name=pin"),
        none(new Attribute(), "<input class=pin value=ab>"),
        none(new PairObject(), "{\"name\":\"pin\"},{\"value\":\"ab\"}"),
        none(new PairObject(), "{\"title\":\"pin\",\"value\":\"ab\"}"),
        none(new PairObject(), "name: \"pin\", other: \"ab\""),
        none(new Multipart(), "<input name=\"pin\">\n\nab"),
        none(new Block(), "pin:\nb: 1\n"),
        none(new Block(), "  pin:\n    foo ? bar : baz,\n"),
        none(new Block(), "say pin:\n  - ab\n"),
        none(new Label(), "**pin** ab"),
        none(new TagAttribute(), "for(i=0;a<b;) pin=\"ab\""),
        none(new TagAttribute(), "<u> pin=\"ab\""),
        none(new TagAttribute(), "<u x=\"1 pin=\"ab\""),
        none(new ConnectionString(), "a=1;pin=ab;c=2"),
        none(new ConnectionString(), "host=a;pin=f(ab);c=2"),
        none(new ConnectionString(), "'host=a';pin=ab;c=2"),
        none(new Line(), "{\n  a: 1,\n  pin: ab\n}"),
        none(new Line(), "a = 1;\npin = ab;\nb = 2;"),
        none(new Line(), "a = 1\npin = b.c\n"),
        none(new Line(), "a = 1\npin = get(b)\n"),
        none(new Line(), "a: Int!\npin: String!\n"),
        none(new Line(), "the text\npin: ab\nends here"),
        none(new Line(), "a: 1\npin: |\n  ab\n"),
        none(new Option(), "-pin ab"),
        none(new PairObject(), "{\"label\":\"pin\",\"value\":1234}"),
        none(new KeyDetail(), "f(pin)=g(ab)"),
        none(new KeyDetail(), "f(pin) = (ab)"),
        none(new PrintedList(), "{pin:[\"ab\"]}"),
        none(new PrintedList(), "x={ pin:[required] }"),
        none(new PrintedList(), "{a:[b], pin:[required] }"),
        none(new PrintedList(), "x ? pin:[a[0],b]"),
        none(new BsonString(), "\u0002pin\0\u0009\0\0\0ab\0\0"),
        none(new NamedElement(), "<label>pin</label><input type=checkbox value=ab>"),
        none(new NamedElement(), "<td>pin</td><td><input value=\"\"></td>"),
        none(new Serialized(), "s:3:\"pin\";i:2;"));
  }

  private static Arguments of(Notation notation, String text, Form form, String value) {
    return arguments(notation.getClass().getSimpleName(), notation, text, form, value);
  }

  private static Arguments none(Notation notation, String text) {
    return arguments(notation.getClass().getSimpleName(), notation, text);
  }

  private static Optional<Value> value(Notation notation, String text, String name) {
    int at = text.indexOf(name);
    return notation.value(Text.of(text.getBytes(UTF_8)), at, at + name.length());
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("values")
  void findsTheValue(String name, Notation notation, String text, Form form, String expected) {
    Value value = value(notation, text, "pin").orElseThrow();
    assertThat(text.substring(value.start(), value.end())).isEqualTo(expected);
    assertThat(value.form()).isEqualTo(form);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("none")
  void findsNone(String name, Notation notation, String text) {
    assertThat(value(notation, text, "pin")).isEmpty();
  }

  /** Cut off anywhere, a text has no value outside of it. */
  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("values")
  void staysInsideOfTheText(String name, Notation notation, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    int at = text.indexOf("pin");
    for (int start = 0; start <= at; start++) {
      for (int end = at + 3; end <= bytes.length; end++) {
        Optional<Value> value = notation.value(new Text(bytes, start, end), at, at + 3);
        if (value.isPresent()) {
          assertThat(value.get().start()).isBetween(start, end);
          assertThat(value.get().end()).isBetween(value.get().start(), end);
        }
      }
    }
  }

  @Test
  void readsOptions() {
    String text = "run --pin ab --b";
    Value value = value(new Option(), text, "--pin").orElseThrow();
    assertThat(text.substring(value.start(), value.end())).isEqualTo("ab");
    assertThat(value(new Option(), "run --pin --b", "--pin")).isEmpty();
  }

  @Test
  void readsAnElementFromItsEnd() {
    String xml = "<a:pin b='c'>ab</a:pin><a:pin b='c'>de</a:pin>";
    int at = xml.lastIndexOf("pin");
    Value value = new ClosedElement().value(Text.of(xml), at, at + 3).orElseThrow();
    assertThat(xml.substring(value.start(), value.end())).isEqualTo("de");
  }

  @Test
  void readsTablesInsideOfTexts() {
    String csv = "<x>\nid,pin\n1,\"a\"\n2,b\n\n3,c\n";
    Text text = Text.of(csv);
    List<String> cells = new ArrayList<>();
    Table.around(text, csv.indexOf("pin"), -1)
        .orElseThrow()
        .cells((column, cell) -> cells.add(column + string(cell)));
    assertThat(cells).containsExactly("01", "1a", "02", "1b");
    String prose = "\nEnter your pin, or\nsign up here, please\n";
    assertThat(Table.around(Text.of(prose), prose.indexOf("pin"), -1)).isEmpty();
    String code = "\nfoo(pin,\n  b,c)\n";
    assertThat(Table.around(Text.of(code), code.indexOf("pin"), -1)).isEmpty();
  }

  @Test
  void readsTablesBehindComments() {
    assertThat(Table.of(Text.of("# all of them\r\n\r\nid,pin\r\n1,2\r\n"))).isPresent();
    assertThat(Table.of(Text.of("Enter your pin, or\nsign up here, please\n"))).isEmpty();
  }

  @Test
  void readsLinesOfYaml() {
    Text text = Text.of("  - ab\n  - c: \"d e\"\n    f:\n  'g'\n");
    List<String> lines = new ArrayList<>();
    Lines.read(
        text,
        (nameStart, nameEnd, start, end) ->
            lines.add(string(text.part(nameStart, nameEnd)) + "=" + string(text.part(start, end))));
    assertThat(lines).containsExactly("=ab", "c=d e", "=g");
  }

  @Test
  void readsTables() {
    Text text = Text.of("id,\"pin\"\r\n1,\"a,\"\"b\n\"\r\n2\r\n3,c,4");
    Table table = Table.of(text).orElseThrow();
    List<String> cells = new ArrayList<>();
    table.cells((column, cell) -> cells.add(column + "=" + string(cell)));
    assertThat(table.head()).extracting(NotationsTest::string).containsExactly("id", "pin");
    assertThat(cells).containsExactly("0=1", "1=a,\"\"b\n", "0=2", "0=3", "1=c");
  }

  @Test
  void takesOnlyRowsOfEqualLengthForATable() {
    for (String text :
        List.of(
            "", "id,pin", "id,pin\n", "id\npin\n", "id,pin\n1\n", "{id,pin\n1,2\n", "a=1,b\n2,3")) {
      assertThat(Table.of(Text.of(text))).as(text).isEmpty();
    }
  }

  private static String string(Text text) {
    return new String(text.copy(), UTF_8);
  }
}
