package io.github.harscrub.internal.redact;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import java.util.Set;

/**
 * Whether a text looks like the full name of a person: two to four words with capitals, of letters
 * only, as in {@code Marta de Vries-Kowalski}. Products and roles are written so as well ({@code
 * Premium Plan}, {@code Storage Admin}); they give themselves away by the words that labels are
 * made of.
 */
final class FullName {
  private static final int MAX_LENGTH = 64;
  private static final int MAX_PART = 24;
  private static final int MAX_WORDS = 5;
  private static final int MAX_IDEOGRAPHS = 5;

  /** First bytes of characters in UTF-8: of U+3000 and of U+D7A3. */
  private static final byte FIRST_IDEOGRAPH = (byte) 0xE3;

  private static final byte LAST_HANGUL = (byte) 0xED;

  /** What stands between the parts of European and Arabic names, in small letters. */
  private static final Set<String> PARTICLES =
      Set.of(
          "al", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du",
          "el", "la", "le", "ten", "ter", "van", "von", "y", "zu");

  /** The words that were most frequent in the labels of 236 recordings, and their like. */
  private static final Set<String> LABELS =
      Set.of(
          "access",
          "account",
          "accounts",
          "action",
          "actions",
          "activity",
          "add",
          "admin",
          "administrator",
          "agent",
          "alert",
          "all",
          "analytics",
          "android",
          "api",
          "app",
          "apps",
          "archive",
          "article",
          "assets",
          "audience",
          "audio",
          "backup",
          "bank",
          "basic",
          "beta",
          "billing",
          "blog",
          "board",
          "bot",
          "browser",
          "bucket",
          "build",
          "business",
          "button",
          "cache",
          "calendar",
          "campaign",
          "card",
          "cart",
          "catalog",
          "category",
          "center",
          "chat",
          "chrome",
          "client",
          "cloud",
          "cluster",
          "code",
          "collection",
          "company",
          "config",
          "console",
          "contact",
          "content",
          "contract",
          "control",
          "cookie",
          "core",
          "country",
          "custom",
          "customer",
          "daily",
          "dashboard",
          "data",
          "database",
          "default",
          "delete",
          "demo",
          "department",
          "desktop",
          "details",
          "developer",
          "device",
          "digital",
          "directory",
          "document",
          "documents",
          "domain",
          "download",
          "draft",
          "drive",
          "edit",
          "editor",
          "email",
          "engine",
          "enterprise",
          "error",
          "event",
          "events",
          "example",
          "export",
          "facebook",
          "feature",
          "field",
          "file",
          "files",
          "filter",
          "finance",
          "firefox",
          "first",
          "folder",
          "for",
          "form",
          "free",
          "full",
          "function",
          "games",
          "gateway",
          "general",
          "global",
          "google",
          "group",
          "groups",
          "guest",
          "health",
          "help",
          "high",
          "home",
          "host",
          "hosting",
          "hub",
          "image",
          "images",
          "import",
          "inbox",
          "index",
          "info",
          "input",
          "instance",
          "integration",
          "internal",
          "inventory",
          "invoice",
          "item",
          "job",
          "key",
          "label",
          "last",
          "layer",
          "layout",
          "level",
          "library",
          "license",
          "link",
          "list",
          "live",
          "local",
          "location",
          "log",
          "login",
          "logs",
          "mail",
          "main",
          "manager",
          "map",
          "market",
          "marketing",
          "media",
          "member",
          "menu",
          "message",
          "messages",
          "microsoft",
          "mobile",
          "mode",
          "model",
          "module",
          "monitor",
          "monthly",
          "my",
          "name",
          "network",
          "new",
          "news",
          "node",
          "not",
          "notification",
          "of",
          "office",
          "on",
          "online",
          "open",
          "operator",
          "option",
          "order",
          "orders",
          "organization",
          "other",
          "owner",
          "package",
          "page",
          "pages",
          "partner",
          "password",
          "payment",
          "performance",
          "permission",
          "personal",
          "phone",
          "photo",
          "plan",
          "platform",
          "player",
          "plugin",
          "policy",
          "pool",
          "portal",
          "post",
          "power",
          "premium",
          "primary",
          "privacy",
          "private",
          "pro",
          "product",
          "production",
          "products",
          "profile",
          "program",
          "project",
          "projects",
          "provider",
          "public",
          "query",
          "queue",
          "quick",
          "read",
          "reader",
          "record",
          "region",
          "release",
          "report",
          "reports",
          "request",
          "resource",
          "response",
          "review",
          "role",
          "root",
          "route",
          "rule",
          "sales",
          "sample",
          "save",
          "search",
          "security",
          "select",
          "server",
          "service",
          "services",
          "session",
          "settings",
          "setup",
          "shop",
          "shopping",
          "sign",
          "site",
          "social",
          "software",
          "solution",
          "source",
          "space",
          "sport",
          "sports",
          "staff",
          "staging",
          "standard",
          "start",
          "starter",
          "state",
          "static",
          "status",
          "storage",
          "store",
          "studio",
          "style",
          "submit",
          "subscription",
          "summary",
          "super",
          "support",
          "sync",
          "system",
          "table",
          "tag",
          "task",
          "tasks",
          "team",
          "template",
          "test",
          "text",
          "the",
          "theme",
          "ticket",
          "time",
          "title",
          "token",
          "tool",
          "tools",
          "tracking",
          "trial",
          "type",
          "unit",
          "unknown",
          "update",
          "upload",
          "user",
          "users",
          "value",
          "version",
          "video",
          "view",
          "viewer",
          "visual",
          "voice",
          "web",
          "website",
          "weekly",
          "widget",
          "window",
          "windows",
          "work",
          "workflow",
          "workspace",
          "world",
          "writer",
          "your",
          "zone");

  private FullName() {}

  /**
   * True for two to five characters of Chinese, Japanese or Korean: 王小明. In UTF-8 these have three
   * bytes, the first of which is E3 to ED.
   */
  private static boolean ideographs(Text value) {
    byte[] bytes = value.bytes();
    int blanks = 0;
    int characters = 0;
    int i = value.start();
    while (i < value.end()) {
      if (bytes[i] == ' ') {
        blanks++;
        i++;
      } else if (bytes[i] >= FIRST_IDEOGRAPH && bytes[i] <= LAST_HANGUL) {
        characters++;
        i += 3;
      } else {
        return false;
      }
    }
    return characters >= 2 && characters <= MAX_IDEOGRAPHS && blanks <= 1;
  }

  /** True for two to four words that are written like names, and are no words of labels. */
  static boolean is(Text value) {
    if (value.length() > MAX_LENGTH) {
      return false;
    }
    if (ideographs(value)) {
      return true;
    }
    int names = 0;
    int words = 0;
    int start = value.start();
    while (start < value.end()) {
      int end = Bytes.find(value.bytes(), start, value.end(), (byte) ' ');
      String word = lower(value.bytes(), start, end);
      if (word.isEmpty() || LABELS.contains(word)) {
        return false;
      }
      if (name(value.bytes(), start, end)) {
        names++;
      } else if (!PARTICLES.contains(word)) {
        return false;
      }
      words++;
      start = end + 1;
    }
    return names >= 2 && words <= MAX_WORDS;
  }

  /**
   * True for one word that may be the first or last name of a person: a capital and small letters,
   * as in {@code Kowalczyk}, {@code O'Sullivan}, {@code Anne-Marie}, {@code McKay}, and no word of
   * labels. Types and classes of programs have more capitals.
   */
  static boolean isPart(Text value) {
    byte[] bytes = value.bytes();
    if (value.length() < 2
        || value.length() > MAX_PART
        || !name(bytes, value.start(), value.end())) {
      return false;
    }
    int capitals = 0;
    int small = 0;
    int most = Bytes.startsWith(bytes, value.start(), value.end(), "Mc") ? 2 : 1;
    for (int i = value.start(); i < value.end(); i++) {
      byte b = bytes[i];
      capitals += b >= 'A' && b <= 'Z' ? 1 : 0;
      small += b < 0 || (b >= 'a' && b <= 'z') ? 1 : 0;
      most += b == '-' || b == '\'' ? 1 : 0;
    }
    return small > 0
        && capitals <= most
        && !LABELS.contains(lower(bytes, value.start(), value.end()));
  }

  /**
   * True for a word of letters with a capital, an initial, or {@code O'Neill}, {@code Kowalski,}.
   */
  private static boolean name(byte[] bytes, int start, int end) {
    int last = bytes[end - 1] == ',' || bytes[end - 1] == '.' ? end - 1 : end;
    if (last == start || !(bytes[start] < 0 || (bytes[start] >= 'A' && bytes[start] <= 'Z'))) {
      return false;
    }
    for (int i = start; i < last; i++) {
      byte b = bytes[i];
      boolean letter = b < 0 || (Bytes.lower(b) >= 'a' && Bytes.lower(b) <= 'z');
      if (!letter && b != '-' && b != '\'') {
        return false;
      }
    }
    return true;
  }

  private static String lower(byte[] bytes, int start, int end) {
    StringBuilder text = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      text.append((char) Bytes.lower(bytes[i]));
    }
    return text.toString();
  }
}
