package org.jackdaw.core.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;

/** Digests of the code that runs, for where no commit tells which it is. */
public final class CodeContent {

  private static final int SHOWN = 12;

  private CodeContent() {}

  /**
   * The digest of the rooms: of the jars beside the one that holds this class, or of the folder of
   * classes where there are no jars.
   *
   * @return a short digest
   */
  static String ofRooms() {
    Path place = placeOf(CodeContent.class);
    return Files.isDirectory(place)
        ? digest(place, ".class")
        : digest(place.toAbsolutePath().getParent(), ".jar");
  }

  /**
   * The digest of the code of a plugin.
   *
   * @param type a class of the plugin
   * @return the digest of its jar, or nothing if the class belongs to the rooms
   */
  public static String ofPlugin(Class<?> type) {
    if (type.getClassLoader() == CodeContent.class.getClassLoader()) {
      return "";
    }
    Path place = placeOf(type);
    try {
      return " plugin " + (Files.isDirectory(place) ? digest(place, ".class") : Digests.of(place));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + place, e);
    }
  }

  private static String digest(Path folder, String ending) {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> code = files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
      for (Path file : code) {
        text.append(folder.relativize(file)).append(' ').append(Digests.of(file)).append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder, e);
    }
    return Digests.of(text.toString()).substring(0, SHOWN);
  }

  private static Path placeOf(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("code at " + source.getLocation() + " has no path", e);
    }
  }
}
