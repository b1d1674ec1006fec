package org.jackdaw.report.page;

/** Pieces of HTML. */
final class Html {

  private Html() {}

  /** A text as content or as the value of an attribute in double quotes. */
  static String text(String raw) {
    return raw.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /**
   * An element.
   *
   * @param start its name and, after a space, its attributes as they are to stand there
   * @param content what is in it, markup already
   */
  static String element(String start, String... content) {
    return "<" + start + ">" + String.join("", content) + "</" + start.split(" ", 2)[0] + ">";
  }

  /** An attribute with a space before it. */
  static String attribute(String name, String raw) {
    return " " + name + "=\"" + text(raw) + "\"";
  }

  /** A paragraph of plain text. */
  static String paragraph(String style, String raw) {
    return element("p class=\"" + style + "\"", text(raw)) + "\n";
  }

  /** A text as part of an id. */
  static String id(String raw) {
    return raw.replaceAll("[^A-Za-z0-9-]+", "-");
  }
}
