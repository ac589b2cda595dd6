package io.github.harscrub.bench.recall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A JSON value that can be changed. */
sealed interface Node {
  Node copy();

  /** An object; the order and duplicates of its members stay. */
  record Obj(List<Member> members) implements Node {
    Obj() {
      this(new ArrayList<>());
    }

    @Override
    public Node copy() {
      Obj copy = new Obj();
      members.forEach(m -> copy.members.add(new Member((Leaf) m.name.copy(), m.value.copy())));
      return copy;
    }

    Optional<Node> find(String name) {
      return members.stream()
          .filter(m -> m.name.text().equals(name))
          .map(Member::value)
          .findFirst();
    }

    Obj object(String name) {
      if (find(name).orElse(Leaf.NULL) instanceof Obj object) {
        return object;
      }
      Obj object = new Obj();
      put(name, object);
      return object;
    }

    Arr array(String name) {
      if (find(name).orElse(Leaf.NULL) instanceof Arr array) {
        return array;
      }
      Arr array = new Arr();
      put(name, array);
      return array;
    }

    String text(String name) {
      return find(name).orElse(Leaf.NULL) instanceof Leaf leaf ? leaf.text() : "";
    }

    /** Replaces what had the name. */
    Obj put(String name, Node value) {
      members.removeIf(m -> m.name.text().equals(name));
      members.add(new Member(Leaf.string(name), value));
      return this;
    }

    Obj put(String name, String value) {
      return put(name, Leaf.string(value));
    }
  }

  record Member(Leaf name, Node value) {}

  record Arr(List<Node> items) implements Node {
    Arr() {
      this(new ArrayList<>());
    }

    @Override
    public Node copy() {
      Arr copy = new Arr();
      items.forEach(item -> copy.items.add(item.copy()));
      return copy;
    }
  }

  /**
   * A string, a number, a literal or a property name.
   *
   * @param spot the planting whose value stands here, or {@link #NOBODY}
   * @param style how much of it the file itself escapes
   */
  record Leaf(String text, boolean quoted, int spot, Style style) implements Node {
    static final int NOBODY = -1;
    static final Leaf NULL = new Leaf("null", false, NOBODY, Style.NEEDED);

    static Leaf string(String text) {
      return new Leaf(text, true, NOBODY, Style.NEEDED);
    }

    @Override
    public Node copy() {
      return this;
    }
  }
}
