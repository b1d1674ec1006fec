package org.jackdaw.cli;

import java.util.Optional;

/**
 * What native libraries of optional rooms read from system properties when they are first used.
 * Properties that are set already stand.
 */
final class NativeSettings {

  private static final String PREFIX = "org.bytedeco.javacpp.";

  private NativeSettings() {}

  /**
   * Natives are unpacked below the project's folder if the launcher says which that is. Arrays
   * outside the heap have a limit of their own, and the process is not asked for its size at every
   * one of them.
   */
  static void apply() {
    Optional.ofNullable(System.getProperty("jackdaw.home"))
        .ifPresent(home -> unlessSet(PREFIX + "cachedir", home + "/.jackdaw/natives"));
    unlessSet(PREFIX + "maxBytes", "512m");
    unlessSet(PREFIX + "maxPhysicalBytes", "0");
  }

  private static void unlessSet(String name, String value) {
    if (System.getProperty(name) == null) {
      System.setProperty(name, value);
    }
  }
}
