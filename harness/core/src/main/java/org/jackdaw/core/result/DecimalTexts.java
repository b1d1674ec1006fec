package org.jackdaw.core.result;

import org.jackdaw.api.text.Decimals;

/**
 * Remembers the texts of recent numbers. Rows repeat few values (a coverage, a reward), and the
 * shortest text of a fraction costs a microsecond. Not thread-safe.
 */
final class DecimalTexts {

  private static final int SIZE = 512; // a power of two

  private final long[] bits = new long[SIZE];
  private final String[] texts = new String[SIZE];

  String of(double value) {
    long key = Double.doubleToRawLongBits(value);
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 55);
    String known = texts[slot];
    if (known != null && bits[slot] == key) {
      return known;
    }
    String text = Decimals.format(value);
    bits[slot] = key;
    texts[slot] = text;
    return text;
  }
}
