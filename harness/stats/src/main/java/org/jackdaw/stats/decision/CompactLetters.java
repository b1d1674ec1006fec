package org.jackdaw.stats.decision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jackdaw.stats.test.PairDifference;

/**
 * Letters for the rows of a table: two agents share a letter exactly if they were not shown to
 * differ (compact letter display, by insertion and absorption; Piepho 2004,
 * doi:10.1198/1061860043515).
 */
public final class CompactLetters {

  private static final int ALPHABET = 26;

  private CompactLetters() {}

  /**
   * Letters of agents.
   *
   * @param agents how many, in the order of the table, best first
   * @param pairs what is known of pairs, by position in that order
   * @param alpha pairs whose p-value is at most this differ
   * @return each agent's letters, such as {@code ab}; {@code a} is the first agent's
   */
  public static List<String> of(int agents, List<PairDifference> pairs, double alpha) {
    List<BitSet> groups = new ArrayList<>();
    BitSet everybody = new BitSet();
    everybody.set(0, agents);
    groups.add(everybody);
    for (PairDifference pair : pairs) {
      if (pair.p() <= alpha) {
        groups = absorbed(split(groups, pair));
      }
    }
    groups.sort(
        Comparator.<BitSet>comparingInt(g -> g.nextSetBit(0)).thenComparing(BitSet::length));
    return letters(agents, groups);
  }

  /** Every group that holds both becomes two, each without one of them. */
  private static List<BitSet> split(List<BitSet> groups, PairDifference pair) {
    List<BitSet> split = new ArrayList<>();
    for (BitSet group : groups) {
      if (group.get(pair.first()) && group.get(pair.second())) {
        split.add(without(group, pair.first()));
        split.add(without(group, pair.second()));
      } else {
        split.add(group);
      }
    }
    return split;
  }

  private static BitSet without(BitSet group, int agent) {
    BitSet smaller = (BitSet) group.clone();
    smaller.clear(agent);
    return smaller;
  }

  /** The groups that are part of no other; of equal ones the first. */
  private static List<BitSet> absorbed(List<BitSet> groups) {
    List<BitSet> kept = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      boolean needed = !groups.get(i).isEmpty();
      for (int j = 0; j < groups.size() && needed; j++) {
        boolean part = i != j && partOf(groups.get(i), groups.get(j));
        needed = !part || (j > i && groups.get(i).equals(groups.get(j)));
      }
      if (needed) {
        kept.add(groups.get(i));
      }
    }
    return kept;
  }

  private static boolean partOf(BitSet group, BitSet other) {
    BitSet rest = (BitSet) group.clone();
    rest.andNot(other);
    return rest.isEmpty();
  }

  private static List<String> letters(int agents, List<BitSet> groups) {
    List<String> letters = new ArrayList<>();
    for (int agent = 0; agent < agents; agent++) {
      StringBuilder text = new StringBuilder();
      for (int g = 0; g < groups.size(); g++) {
        if (groups.get(g).get(agent)) {
          text.append(letter(g));
        }
      }
      letters.add(text.toString());
    }
    return letters;
  }

  private static String letter(int group) {
    char letter = (char) ('a' + group % ALPHABET);
    return group < ALPHABET ? String.valueOf(letter) : letter + "" + group / ALPHABET;
  }
}
