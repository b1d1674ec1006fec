package org.jackdaw.report.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.jackdaw.report.data.Numbers;
import org.jackdaw.report.episode.Recordings;

/** The place where recorded episodes are looked at, with the episodes packed beside it. */
final class EpisodeViewer {

  private final Recordings recordings;

  EpisodeViewer(Recordings recordings) {
    this.recordings = recordings;
  }

  String html() {
    if (recordings.shown() == 0) {
      return "";
    }
    return Html.paragraph("reading", sentence())
        + "<div id=\"viewer\"><p class=\"note\">Episodes are unpacked by a script.</p></div>\n"
        + "<script type=\"application/octet-stream\" id=\"episodes-data\">"
        + packed(recordings.json())
        + "</script>\n";
  }

  private String sentence() {
    String some =
        recordings.shown() < recordings.recorded()
            ? "The page holds "
                + recordings.shown()
                + " of "
                + recordings.recorded()
                + " recorded episodes; jackdaw replay shows any of them."
            : "The page holds all " + Numbers.count(recordings.shown(), "recorded episode") + ".";
    return "Step by step what was done, what was seen, what was believed, and why. Shading on the"
        + " map is how probable the contender, or an exact observer, holds each place to be. "
        + some;
  }

  private static String packed(String json) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(json.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}
