package io.github.harscrub.internal.scan;

/**
 * The calling codes that the ITU has assigned (E.164), with the shortest and longest national
 * number of a subscriber, after libphonenumber. Short codes and numbers of machines are left out.
 */
final class CallingCodes {
  /** E.164: at most 15 digits with the calling code. */
  static final int MAX_DIGITS = 15;

  /** Below this a number with a plus is an offset or a score. */
  static final int MIN_DIGITS = 8;

  private static final String CODES =
      "1:10-10 7:10-10 20:8-10 27:9-9 30:10-10 31:8-11 32:8-9 33:9-9 34:9-9 36:8-9 39:6-11 40:9-9"
          + " 41:9-9 43:6-13 44:9-10 45:8-8 46:7-10 47:8-8 48:9-9 49:6-13 51:8-9 52:10-11 53:6-8"
          + " 54:10-11 55:10-11 56:9-9 57:8-10 58:10-10 60:8-10 61:9-9 62:7-12 63:8-10 64:8-10"
          + " 65:8-8 66:8-9 81:9-11 82:8-11 84:9-10 86:9-12 90:10-10 91:10-10 92:9-11 93:9-9 94:9-9"
          + " 95:7-10 98:10-10 211:9-9 212:9-9 213:8-9 216:8-8 218:9-9 220:7-7 221:9-9 222:8-8"
          + " 223:8-8 224:8-9 225:8-10 226:8-8 227:8-8 228:8-8 229:8-10 230:7-8 231:7-9 232:8-8"
          + " 233:9-9 234:8-10 235:8-8 236:8-8 237:8-9 238:7-7 239:7-7 240:9-9 241:7-8 242:9-9"
          + " 243:7-10 244:9-9 245:7-9 246:7-7 247:5-6 248:7-7 249:9-9 250:8-9 251:9-9 252:6-9"
          + " 253:8-8 254:7-10 255:9-9 256:9-9 257:8-8 258:8-9 260:9-9 261:9-9 262:9-9 263:8-10"
          + " 264:8-9 265:7-9 266:8-8 267:7-8 268:8-8 269:7-7 290:5-5 291:7-7 297:7-7 298:6-6"
          + " 299:6-6 350:8-8 351:9-9 352:5-11 353:7-10 354:7-9 355:8-9 356:8-8 357:8-8 358:5-12"
          + " 359:7-9 370:8-8 371:8-8 372:7-8 373:8-8 374:8-8 375:9-9 376:6-9 377:8-9 378:8-10"
          + " 380:9-9 381:7-10 382:8-9 383:8-9 385:8-9 386:8-8 387:8-9 389:8-8 420:9-9 421:9-9"
          + " 423:7-9 500:5-5 501:7-7 502:8-8 503:8-8 504:8-8 505:8-8 506:8-8 507:7-8 508:6-9"
          + " 509:8-8 590:9-9 591:8-8 592:7-7 593:8-9 594:9-9 595:8-9 596:9-9 597:6-7 598:7-8"
          + " 599:7-8 670:7-8 672:6-6 673:7-7 674:7-7 675:7-8 676:5-7 677:5-7 678:5-7 679:7-7"
          + " 680:7-7 681:6-6 682:5-5 683:5-7 685:5-7 686:5-8 687:6-6 688:5-7 689:6-8 690:5-7"
          + " 691:7-7 692:7-7 800:8-8 808:8-8 850:8-10 852:8-8 853:8-8 855:8-9 856:8-10 870:9-9"
          + " 878:12-12 880:8-10 881:8-9 882:7-12 883:9-12 886:8-9 888:11-11 960:7-7 961:7-8"
          + " 962:8-9 963:8-9 964:8-10 965:8-8 966:8-9 967:7-9 968:8-8 970:8-9 971:8-9 972:8-9"
          + " 973:8-8 974:8-8 975:8-8 976:8-8 977:8-10 979:9-9 992:9-9 993:8-8 994:9-9 995:9-9"
          + " 996:9-9 998:9-9";

  /** By calling code: 0 if unassigned, else the shortest national number times 16 plus longest. */
  private static final short[] NATIONAL_LENGTHS = nationalLengths();

  private CallingCodes() {}

  /**
   * True if {@code digits} significant digits, of which {@code head} holds the first 8, can be a
   * subscriber's number.
   */
  static boolean isPlausible(int head, int digits) {
    if (digits < MIN_DIGITS || digits > MAX_DIGITS) {
      return false;
    }
    int code = head / 10_000_000;
    int codeLength = 1;
    // Codes are prefix-free: at most one of the three is assigned.
    while (codeLength < 3 && NATIONAL_LENGTHS[code] == 0) {
      codeLength++;
      code = codeLength == 2 ? head / 1_000_000 : head / 100_000;
    }
    int lengths = NATIONAL_LENGTHS[code];
    int national = digits - codeLength;
    if (national < (lengths >> 4) || lengths == 0) {
      return false;
    }
    int first = firstDigit(head, codeLength);
    // A trunk zero left in by mistake, as in +49 030 901820, makes one digit more.
    return national <= (lengths & 0xF) + (first == 0 && code != 1 ? 1 : 0)
        && (code != 1 || (first > 1 && firstDigit(head, 4) > 1));
  }

  /** The digit behind the first {@code skipped} of the 8. */
  private static int firstDigit(int head, int skipped) {
    int power = 10_000_000;
    for (int i = 0; i < skipped; i++) {
      power /= 10;
    }
    return head / power % 10;
  }

  private static short[] nationalLengths() {
    short[] lengths = new short[1000];
    for (String entry : CODES.split(" ", -1)) {
      int colon = entry.indexOf(':');
      int dash = entry.indexOf('-');
      int code = Integer.parseInt(entry.substring(0, colon));
      int min = Integer.parseInt(entry.substring(colon + 1, dash));
      int max = Integer.parseInt(entry.substring(dash + 1));
      lengths[code] = (short) ((min << 4) | max);
    }
    return lengths;
  }
}
