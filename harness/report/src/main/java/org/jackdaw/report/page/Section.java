package org.jackdaw.report.page;

/**
 * One part of the page.
 *
 * @param id its anchor
 * @param name its name in the list of contents
 * @param title its heading
 * @param lead a sentence below the heading, or empty
 * @param content markup; a section without any is left out
 */
record Section(String id, String name, String title, String lead, String content) {

  boolean empty() {
    return content.isBlank();
  }

  String html() {
    return Html.element(
            "section id=\"" + id + "\" aria-labelledby=\"" + id + "-title\"",
            Html.element("h2 id=\"" + id + "-title\"", Html.text(title)),
            lead.isEmpty() ? "" : Html.paragraph("lead", lead),
            content)
        + "\n";
  }

  String link() {
    return Html.element("li", Html.element("a href=\"#" + id + "\"", Html.text(name)));
  }
}
