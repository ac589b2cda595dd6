package io.github.harscrub.internal.scan;

import java.util.Set;

/**
 * Numbers of things, which pass for a card once in a hundred: {@code "order_id": 4539…}, {@code
 * ?shipmentNo=6011…}. What a payment is made with is called after none of them.
 */
final class ThingNumber {
  private static final Set<String> THINGS =
      Set.of(
          "order",
          "orders",
          "invoice",
          "shipment",
          "tracking",
          "parcel",
          "delivery",
          "ticket",
          "booking",
          "reservation",
          "receipt",
          "basket",
          "cart",
          "product",
          "item",
          "article",
          "sku",
          "variant",
          "offer",
          "listing",
          "transaction",
          "trace",
          "span",
          "request",
          "correlation",
          "event",
          "message",
          "job",
          "build",
          "post",
          "video",
          "photo",
          "album",
          "campaign",
          "ad",
          "adset",
          "creative",
          "pixel",
          "page",
          "comment",
          "thread",
          "story",
          "asset",
          "batch");

  private static final Set<String> NUMBERS =
      Set.of("id", "ids", "number", "no", "nr", "num", "nbr", "ref", "reference");

  private ThingNumber() {}

  /** True if the two words right before the number at {@code start} say so. */
  static boolean is(byte[] text, int from, int start) {
    String context = NumberContext.words(text, NumberContext.start(text, from, start), start);
    String[] words = context.strip().split(" ", -1);
    int last = words.length - 1;
    return last > 0 && NUMBERS.contains(words[last]) && THINGS.contains(words[last - 1]);
  }
}
