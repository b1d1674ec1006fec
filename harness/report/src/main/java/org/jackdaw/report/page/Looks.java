package org.jackdaw.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jackdaw.report.data.Contender;

/** How contenders are drawn: a colour each, shared by those that only lack some part. */
final class Looks {

  /**
   * One look.
   *
   * @param colour number of the colour and symbol, from 0
   * @param variant 0 for a whole contender, from 1 for those that lack some part of it
   */
  record Look(int colour, int variant) {}

  private final Map<String, Look> looks = new LinkedHashMap<>();

  Looks(List<Contender> contenders) {
    Map<String, Integer> variants = new LinkedHashMap<>();
    List<String> wholes = new ArrayList<>();
    contenders.stream().filter(c -> whole(c, contenders)).forEach(c -> wholes.add(c.label()));
    for (Contender contender : contenders) {
      boolean whole = whole(contender, contenders);
      String of = whole ? contender.label() : root(contender, contenders);
      int variant = whole ? 0 : variants.merge(of, 1, Integer::sum);
      looks.put(contender.label(), new Look(wholes.indexOf(of), variant));
    }
  }

  private static boolean whole(Contender contender, List<Contender> contenders) {
    return contenders.stream().noneMatch(c -> c.label().equals(contender.ablates()));
  }

  private static String root(Contender contender, List<Contender> contenders) {
    return contenders.stream()
        .filter(c -> c.label().equals(contender.ablates()))
        .map(c -> root(c, contenders))
        .findFirst()
        .orElse(contender.label());
  }

  Look of(String label) {
    return looks.get(label);
  }
}
