package io.github.harscrub.spark;

import java.lang.reflect.Method;

/** Asks which classes this JVM has loaded, without loading them. */
final class LoadedClasses {
  private LoadedClasses() {}

  static boolean has(String name) throws ReflectiveOperationException {
    Method find = ClassLoader.class.getDeclaredMethod("findLoadedClass", String.class);
    find.setAccessible(true);
    return find.invoke(LoadedClasses.class.getClassLoader(), name) != null;
  }
}
