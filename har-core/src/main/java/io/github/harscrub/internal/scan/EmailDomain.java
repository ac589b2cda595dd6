package io.github.harscrub.internal.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The domain of an e-mail address: at least two labels (RFC 1035) and a top-level domain that is
 * not the extension of a file.
 *
 * <p>The set of top-level domains is open: a directory login such as {@code jdoe@ad.contoso} is
 * personal data though no registry knows {@code contoso}. Only two-letter domains are checked
 * against a list, because they are the ISO 3166 countries, a short list, and two random letters are
 * common.
 *
 * <p>Behind the name of a property, {@code @} may begin an annotation, of which the namespace looks
 * like a domain (OData JSON Format 4.01, section 4.6): {@code
 * statecode@OData.Community.Display.V1.FormattedValue}. Only those listed are taken for one, since
 * {@code x@microsoft.com} is an address.
 */
final class EmailDomain {
  /** RFC 1035 2.3.4. */
  private static final int MAX_LABEL = 63;

  private static final int MAX_DOMAIN = 253;

  /** The longest name in IANA's root zone that is not punycode has 18 letters. */
  private static final int MAX_TLD = 20;

  private static final String COUNTRIES =
      "ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br"
          + " bs bt bv bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk"
          + " dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp"
          + " gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke"
          + " kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk"
          + " ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om"
          + " pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si"
          + " sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv"
          + " tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw";

  /** Extensions behind {@code logo@2x.} and {@code lib@next.} that are no top-level domain. */
  private static final Set<String> EXTENSIONS =
      Set.of(
          "js", "ts", "gz", "cs", "rb", "db", "png", "jpg", "jpeg", "gif", "svg", "webp", "avif",
          "bmp", "ico", "tif", "tiff", "heic", "css", "scss", "sass", "less", "htm", "html",
          "xhtml", "xml", "xsl", "json", "jsonp", "yaml", "yml", "toml", "mjs", "cjs", "jsx", "tsx",
          "vue", "svelte", "map", "min", "txt", "csv", "tsv", "pdf", "doc", "docx", "xls", "xlsx",
          "ppt", "pptx", "woff", "eot", "ttf", "otf", "wav", "ogg", "webm", "avi", "mkv", "tar",
          "tgz", "exe", "dll", "dmg", "msi", "pkg", "apk", "ipa", "jar", "war", "bin", "dat", "log",
          "php", "asp", "aspx", "jsp", "cgi", "swf", "wasm", "sql", "ics", "vcf", "bak", "tmp");

  /** Of Dynamics 365, the OData vocabularies and SAP; then the terms of OData itself. */
  private static final List<byte[]> ANNOTATIONS =
      Stream.of(
              "OData.",
              "Org.OData.",
              "Microsoft.Dynamics.",
              "com.sap.vocabularies.",
              "odata.bind",
              "odata.context",
              "odata.count",
              "odata.etag",
              "odata.id",
              "odata.type")
          .map(name -> name.getBytes(US_ASCII))
          .toList();

  /** One bit for each second letter, by first letter. */
  private static final int[] COUNTRY_BITS = countryBits();

  private EmailDomain() {}

  /** The end of the domain that begins at {@code start}, or -1 if none does. */
  static int end(byte[] text, int start, int to) {
    if (isAnnotation(text, start, to)) {
      return -1;
    }
    int limit = (int) Math.min(to, (long) start + MAX_DOMAIN + 1);
    int found = -1;
    boolean firstIsNumber = false;
    int labelStart = start;
    for (int labels = 0; labelStart < limit; labels++) {
      int labelEnd = labelEnd(text, labelStart, limit);
      if (labelEnd == labelStart
          || labelEnd - labelStart > MAX_LABEL
          || text[labelStart] == '-'
          || (labels == 1 && firstIsNumber && Ascii.isDigit(text[labelStart]))) {
        // The last case is a version or an IP address: pkg@1.2.3-beta.min, root@10.0.0.1.
        break;
      }
      if (labels == 0) {
        firstIsNumber = Ascii.digitsEnd(text, start, labelEnd) == labelEnd;
      } else {
        int end = topLevelEnd(text, labelStart, labelEnd);
        if (end >= 0 && isExtension(text, labelStart, end)) {
          return -1;
        }
        found = end >= 0 && end - start <= MAX_DOMAIN ? end : found;
      }
      if (labelEnd >= limit || text[labelEnd] != '.' || text[labelEnd - 1] == '-') {
        break;
      }
      labelStart = labelEnd + 1;
    }
    return found;
  }

  private static boolean isAnnotation(byte[] text, int start, int to) {
    for (byte[] name : ANNOTATIONS) {
      int end = start + name.length;
      if (end <= to && Arrays.equals(text, start, end, name, 0, name.length)) {
        return true;
      }
    }
    return false;
  }

  private static int labelEnd(byte[] text, int start, int to) {
    boolean anyScript = text[start] < 0;
    int i = start;
    while (i < to) {
      int next = i + 1;
      if (text[i] < 0) {
        next = Utf8Letters.end(text, i, to, anyScript);
      } else if (!Ascii.isLetterOrDigit(text[i]) && text[i] != '-') {
        break;
      }
      if (next < 0 || Utf8Letters.endsWithCapital(text, i, next)) {
        // Internationalised names have no capitals (RFC 5892); bytes of an image read as text do.
        break;
      }
      i = next;
    }
    return i;
  }

  /**
   * The end of the top-level domain at the start of a label, or -1. It is the whole label, or its
   * letters if a dash or another script follows: {@code bar.com--boundary}.
   */
  private static int topLevelEnd(byte[] text, int start, int end) {
    if (text[start] < 0) {
      // Two letters of any script take at least four bytes.
      return end - start >= 4 ? end : -1;
    }
    if (end - start > 4 && startsWithPunycodePrefix(text, start)) {
      return text[end - 1] == '-' ? -1 : end;
    }
    int i = start;
    while (i < end && Ascii.isLetter(text[i])) {
      i++;
    }
    int length = i - start;
    if (length < 2 || length > MAX_TLD || (i < end && text[i] != '-' && text[i] >= 0)) {
      return -1;
    }
    if (length == 2 && !isCountry(text[start], text[start + 1])) {
      return isExtension(text, start, i) ? i : -1;
    }
    return isWord(text, start, i) ? i : -1;
  }

  /** True for com, COM and Com; camelCase is a property of an object in a script. */
  private static boolean isWord(byte[] text, int start, int end) {
    boolean upper = Ascii.isUpper(text[start]) && Ascii.isUpper(text[start + 1]);
    for (int i = start + 1; i < end; i++) {
      if (Ascii.isUpper(text[i]) != upper) {
        return false;
      }
    }
    return true;
  }

  private static boolean startsWithPunycodePrefix(byte[] text, int start) {
    return (text[start] | 0x20) == 'x'
        && (text[start + 1] | 0x20) == 'n'
        && text[start + 2] == '-'
        && text[start + 3] == '-';
  }

  private static boolean isCountry(byte first, byte second) {
    return ((COUNTRY_BITS[(first | 0x20) - 'a'] >>> ((second | 0x20) - 'a')) & 1) != 0;
  }

  private static boolean isExtension(byte[] text, int start, int end) {
    // Rare: only behind an '@', a local part and a dot.
    if (end - start > 6) {
      return false;
    }
    byte[] lower = new byte[end - start];
    for (int i = 0; i < lower.length; i++) {
      lower[i] = (byte) (text[start + i] | 0x20);
    }
    return EXTENSIONS.contains(new String(lower, US_ASCII));
  }

  private static int[] countryBits() {
    int[] bits = new int[26];
    for (int i = 0; i < COUNTRIES.length(); i += 3) {
      bits[COUNTRIES.charAt(i) - 'a'] |= 1 << (COUNTRIES.charAt(i + 1) - 'a');
    }
    return bits;
  }
}
