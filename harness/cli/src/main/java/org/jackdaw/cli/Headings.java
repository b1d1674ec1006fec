package org.jackdaw.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a world's class comment says under its headings. The comment is the only place of these
 * texts: a jar of worlds carries their sources beside the classes, and they are read from there.
 */
final class Headings {

  private static final String HEADING = "<p><b>";
  private static final String TEXT = ".</b>";

  private Headings() {}

  /** The texts by heading, in the order of the comment; none where the source is not at hand. */
  static Map<String, String> of(Class<?> factory) {
    Class<?> world = factory.getNestHost();
    try (InputStream source = world.getResourceAsStream(world.getSimpleName() + ".java")) {
      return source == null
          ? Map.of()
          : in(new String(source.readAllBytes(), StandardCharsets.UTF_8), world.getSimpleName());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The texts by heading in the comment of a class. */
  static Map<String, String> in(String source, String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    String[] sections = comment(source, name).split(HEADING);
    for (int s = 1; s < sections.length; s++) {
      int end = sections[s].indexOf(TEXT);
      if (end > 0) {
        texts.put(sections[s].substring(0, end), plain(sections[s].substring(end + TEXT.length())));
      }
    }
    return texts;
  }

  /** The comment that stands before a class, its tags left out. */
  private static String comment(String source, String name) {
    int declared = source.indexOf(" class " + name + " ");
    int start = source.lastIndexOf("/**", Math.max(0, declared));
    int end = source.indexOf("*/", Math.max(0, start));
    if (declared < 0 || start < 0 || end > declared) {
      return "";
    }
    String text = source.substring(start + "/**".length(), end).replaceAll("\\R\\s*\\* ?", "\n");
    return text.split("\n@")[0];
  }

  private static String plain(String javadoc) {
    return javadoc
        .replace("<p>", " ")
        .replaceAll("</?[a-z]+>", "")
        .replaceAll("\\{@[a-z]+\\s+#?([^{}]*)\\}", "$1")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
