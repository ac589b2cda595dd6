package io.github.harscrub.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EmailDetectorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ada@corp.com | ada@corp.com",
        "<a href=\"mailto:bo.li@corp.org?subject=x\"> | bo.li@corp.org",
        "{\"email\":\"cy+har@mail.corp.co.uk\"} | cy+har@mail.corp.co.uk",
        "email=dee_1@corp.de&x=1 | dee_1@corp.de",
        "https://corp.com/?u=eve@corp.fr | eve@corp.fr",
        "https://corp.com/users/fay@corp.it/edit | fay@corp.it",
        "mailto://gus@corp.es | gus@corp.es",
        "https://corp.com//hal@corp.nl | hal@corp.nl",
        "https://corp.com&#34;&#62;ida@corp.nl | ida@corp.nl",
        "Hal <hal@CORP.COM>, | hal@CORP.COM",
        "\\u003civy@corp.net\\u003e | ivy@corp.net",
        "\\x3cjan@corp.net\\x3e | jan@corp.net",
        "line\\nkim@corp.net\\n | kim@corp.net",
        "%3Clee@corp.net%3E | lee@corp.net",
        "Write to mia@corp.com. Thanks | mia@corp.com",
        "Write to ned@corp.com.Thanks | ned@corp.com.Thanks",
        "ola@corp.com--boundary | ola@corp.com",
        "pat@corp.com.2024 | pat@corp.com",
        "...quin@corp.com | quin@corp.com",
        "'ron'+'o'reilly@corp.ie' | o'reilly@corp.ie",
        "sam@163.com | sam@163.com",
        "ted@ad.contoso | ted@ad.contoso",
        "noreply@example.com | noreply@example.com",
        "uma@xn--mller-kva.de | uma@xn--mller-kva.de",
        "via@corp.xn--p1ai | via@corp.xn--p1ai",
        "jürgen@müller.de | jürgen@müller.de",
        "иван@почта.рф | иван@почта.рф",
        "张三@例子.中国 | 张三@例子.中国",
        "请联系wei@corp.cn谢谢 | wei@corp.cn",
        "“xia@corp.com” | xia@corp.com",
        "bounce+7-yan=corp.com@list.org | bounce+7-yan=corp.com@list.org",
        "zed@corp.com:secret | zed@corp.com",
        "ann@corp.com_old | ann@corp.com",
        "User-ID: <ben@corp.com> | ben@corp.com",
        "cal@microsoft.com, | cal@microsoft.com",
        "deb@odata.org, | deb@odata.org",
      })
  void findsTheWholeAddress(String text, String address) {
    assertThat(PersonalDataHits.in(text)).containsExactly("email:" + address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@",
        "a@",
        "@b.com",
        "import x from '@scope/name.com'",
        "https://cdn.net/npm/vue@3.4.21/dist/vue.js",
        "https://cdn.net/npm/vue@3.4.21-beta.one",
        "uses: actions/checkout@v4.1.0",
        "logo@2x.png",
        "logo@3x.WEBP",
        "app@next.min.js",
        "run@bundle.js:1:22",
        "load@https://corp.com/app.js:3:4",
        "}@media screen.small",
        "}@import url(x.css)",
        "\\n@app.route",
        "this@Main.toString()",
        "git@github.com:org/repo.git",
        "ssh://git@github.com/org/repo",
        "https://user:pa%24s@host.com/x",
        "https://0a1b2c@o12.ingest.sentry.io/34",
        "redis://:pw@cache.corp.com:6379",
        "postgres:\\/\\/app:a1B2@db.corp.com/x",
        "postgres\\u003a//app:a1B2@db.corp.com/x",
        "postgres\\u003A/\\/\\u0061pp:a1\\u00422@db.corp.com/x",
        "postgres%3A//app:a1B2@db.corp.com/x",
        "amqp&#x3a;//&#x61;&#112;p:a1&#66;2WYE@db.corp.com/x",
        "Message-ID: <CAF-x1@mail.corp.com>",
        "content-id:<part2@corp.com>",
        "cid:image001@corp.com",
        "root@10.0.0.1",
        "root@localhost",
        "https://social.net/@name.surname",
        "https://maps.com/@40.7,-74.0",
        "j***@corp.com-",
        "j.@corp.com",
        "x@-corp.com",
        "x@corp..com",
        "x@corp.c",
        "x@corp.zz",
        "öcOzû@tGÒX.zw",
        "{\"statecode@OData.Community.Display.V1.FormattedValue\":\"Active\"}",
        "{\"_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname\":\"systemuser\"}",
        "{\"Price@Org.OData.Measures.V1.ISOCurrency\":\"EUR\"}",
        "{\"Name@com.sap.vocabularies.Common.v1.Label\":\"Plant\"}",
        "{\"parentid@odata.bind\":\"/accounts(1)\",\"a@odata.type\":\"#Int64\"}",
      })
  void leavesOtherAtSignsAlone(String text) {
    assertThat(PersonalDataHits.in(text)).isEmpty();
  }

  @Test
  void keepsToTheLimitsOfLength() {
    String local = "l".repeat(64);
    String label = "d".repeat(63);
    assertThat(PersonalDataHits.in(local + "@corp.com"))
        .containsExactly("email:" + local + "@corp.com");
    assertThat(PersonalDataHits.in("x" + local + "@corp.com")).isEmpty();
    assertThat(PersonalDataHits.in("a@" + label + ".com"))
        .containsExactly("email:a@" + label + ".com");
    assertThat(PersonalDataHits.in("a@" + label + "d.com")).isEmpty();
    String domain = (label + ".").repeat(3) + "d".repeat(57) + ".com";
    assertThat(PersonalDataHits.in("a@" + domain)).containsExactly("email:a@" + domain);
    assertThat(PersonalDataHits.in("a@" + (label + ".").repeat(3) + "d".repeat(58) + ".com"))
        .isEmpty();
  }
}
