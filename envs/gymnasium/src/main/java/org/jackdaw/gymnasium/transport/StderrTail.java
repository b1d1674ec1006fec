package org.jackdaw.gymnasium.transport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** Reads a process's stderr to its end, so it never blocks, and keeps the last lines of it. */
final class StderrTail {

  private static final int LINES = 40;
  private static final int LINE_CHARACTERS = 500;
  private static final long LAST_WORDS_MILLIS = 500;

  private final Deque<String> lines = new ArrayDeque<>();
  private final Thread reader;

  StderrTail(InputStream stderr) {
    reader = new Thread(() -> drain(stderr), "jackdaw-python-stderr");
    reader.setDaemon(true);
    reader.start();
  }

  private void drain(InputStream stderr) {
    try (BufferedReader text =
        new BufferedReader(new InputStreamReader(stderr, StandardCharsets.UTF_8))) {
      String line = text.readLine();
      while (line != null) {
        keep(line);
        line = text.readLine();
      }
    } catch (IOException e) {
      keep("(stderr ended: " + e.getMessage() + ")");
    }
  }

  private synchronized void keep(String line) {
    if (lines.size() == LINES) {
      lines.removeFirst();
    }
    lines.add(line.substring(0, Math.min(LINE_CHARACTERS, line.length())));
  }

  /** What an ended process last wrote, as the end of a message; empty if it wrote nothing. */
  String told() {
    try {
      TimeUnit.MILLISECONDS.timedJoin(reader, LAST_WORDS_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      return lines.isEmpty() ? "" : "; it wrote:\n" + String.join("\n", lines);
    }
  }
}
