package io.github.harscrub.internal.inspect;

import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Siblings;
import java.util.Set;

/**
 * Members that say of what kind their object is, such as a person: {@code "@type": "Person"} of
 * JSON-LD, {@code "__typename": "User"} of GraphQL (October 2021, section 4.1), {@code "type":
 * "users"} of JSON:API (1.1, section 7.2).
 */
final class ObjectType {
  /** In small letters. */
  private static final Set<String> KEYS =
      Set.of(
          "type",
          "_type",
          "@type",
          "__typename",
          "kind",
          "object",
          "objecttype",
          "object_type",
          "entitytype",
          "entity_type",
          "recordtype",
          "record_type",
          "resourcetype",
          "usertype",
          "user_type",
          "category",
          "role");

  private static final Set<String> PEOPLE =
      Set.of(
          "applicant",
          "attendee",
          "author",
          "candidate",
          "contact",
          "contacts",
          "customer",
          "customers",
          "employee",
          "employees",
          "guest",
          "guests",
          "individual",
          "member",
          "members",
          "participant",
          "passenger",
          "passengers",
          "patient",
          "patients",
          "people",
          "person",
          "persons",
          "practitioner",
          "student",
          "students",
          "subscriber",
          "teacher",
          "traveler",
          "traveller",
          "user",
          "users");

  private ObjectType() {}

  /** True if a member with that key, in small letters, and that value says that it is a person. */
  static boolean isPerson(String key, Text value) {
    return KEYS.contains(key) && PEOPLE.contains(Siblings.name(value));
  }

  /** True if the string in {@code [start, end)}, quotes included, says that it is a person. */
  static boolean isPersonAt(Text part, int start, int end) {
    return isAt(part, start) && PEOPLE.contains(Siblings.name(part.part(start + 1, end - 1)));
  }

  /** True if the value that begins at {@code start} is that of such a member. */
  static boolean isAt(Text part, int start) {
    Text key = Siblings.keyBefore(part, start);
    return key.length() > 0 && KEYS.contains(Siblings.name(key));
  }
}
