package io.github.harscrub.internal.scan;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which arguments of a remote call are credentials, by its method, from {@code rpc-methods.tsv}.
 */
public final class RpcMethods {
  /**
   * Positions among the arguments, from 0.
   *
   * @param user where the name of the user stands, or -1
   * @param secret where the password stands
   * @param rest true if all strings behind that are secret as well
   */
  public record Places(int user, int secret, boolean rest) {
    /** True for the position of a secret. */
    public boolean secretAt(int position) {
      return position == secret || (rest && position > secret);
    }
  }

  private static final class Holder {
    static final RpcMethods STANDARD = new RpcMethods();
  }

  private final Map<String, Places> methods = new HashMap<>();
  private final Map<String, Places> families = new HashMap<>();

  private RpcMethods() {
    for (String[] row : NameRows.read("rpc-methods.tsv", 4)) {
      int user = row[1].equals("-") ? -1 : Integer.parseInt(row[1]);
      boolean rest = row[2].endsWith("+");
      int secret = Integer.parseInt(rest ? row[2].substring(0, row[2].length() - 1) : row[2]);
      for (String name : NameRows.split(row[0], '|')) {
        boolean family = name.endsWith(".");
        (family ? families : methods).put(name, new Places(user, secret, rest));
      }
    }
  }

  /** The methods of the built-in table; it is read at the first call. */
  public static RpcMethods standard() {
    return Holder.STANDARD;
  }

  /** The places of credentials among the arguments of {@code method}, if it takes any. */
  public Optional<Places> find(String method) {
    String name = method.toLowerCase(Locale.ROOT);
    int dot = name.indexOf('.');
    Places places = dot < 0 ? null : families.get(name.substring(0, dot + 1));
    if (places == null) {
      int last =
          Math.max(name.lastIndexOf('.'), Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')));
      places = methods.get(name.substring(last + 1));
    }
    return Optional.ofNullable(places);
  }
}
