package org.jackdaw.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackdaw.api.space.ActionMask;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Indices;
import org.jackdaw.api.space.MultiDiscrete;
import org.jackdaw.api.space.Space;
import org.jackdaw.api.space.Value;
import org.jackdaw.api.text.NearestName;
import org.jackdaw.core.run.UsageException;

/** The actions of a finite space as a person names them: by label, number or unique prefix. */
final class ActionMenu {

  private static final int MOST_SHOWN = 12;

  private final Space space;
  private final List<Discrete> parts;

  private ActionMenu(Space space, List<Discrete> parts) {
    this.space = space;
    this.parts = parts;
  }

  static ActionMenu of(String world, Space space) {
    if (space instanceof Discrete discrete) {
      return new ActionMenu(space, List.of(discrete));
    }
    if (space instanceof MultiDiscrete several) {
      return new ActionMenu(space, several.parts());
    }
    throw new UsageException(world + ": cannot be played, its actions are no finite set");
  }

  /** Whether the line is the label of an action, letter by letter. */
  boolean isLabel(String line) {
    return parts.size() == 1 && parts.get(0).labels().contains(line);
  }

  /**
   * The action that a line names.
   *
   * @throws IllegalArgumentException if it names none, several, or one that is not allowed now
   */
  Value action(String line, Optional<ActionMask> mask) {
    String[] words = parts.size() == 1 ? new String[] {line} : line.split("[\\s,]+");
    if (words.length != parts.size()) {
      throw new IllegalArgumentException(
          "an action is " + parts.size() + " words, got " + words.length);
    }
    int[] chosen = new int[words.length];
    int joint = 0;
    for (int p = 0; p < chosen.length; p++) {
      chosen[p] = position(parts.get(p).labels(), words[p]);
      joint = joint * parts.get(p).size() + chosen[p];
    }
    if (mask.isPresent() && !mask.get().allows(joint)) {
      throw new IllegalArgumentException(line + " is not allowed now");
    }
    return space instanceof Discrete ? Index.of(chosen[0]) : Indices.of(chosen);
  }

  private static int position(List<String> labels, String word) {
    if (labels.contains(word)) {
      return labels.indexOf(word);
    }
    if (word.matches("[0-9]{1,9}") && Integer.parseInt(word) < labels.size()) {
      return Integer.parseInt(word);
    }
    List<String> begun = labels.stream().filter(label -> label.startsWith(word)).toList();
    if (begun.size() > 1) {
      throw new IllegalArgumentException(word + " may be " + String.join(" or ", begun));
    }
    if (begun.isEmpty()) {
      throw NearestName.unknown("action", word, labels);
    }
    return labels.indexOf(begun.get(0));
  }

  /** The actions in a line, those not allowed left out; their number where they are many. */
  String line(Optional<ActionMask> mask) {
    boolean many = parts.stream().anyMatch(part -> part.size() > MOST_SHOWN);
    if (many) {
      return "? lists the actions";
    }
    return words(mask);
  }

  /** All actions by number and label, those not allowed left out. */
  String words(Optional<ActionMask> mask) {
    List<String> columns = new ArrayList<>();
    for (Discrete part : parts) {
      columns.add(words(part, parts.size() == 1 ? mask : Optional.empty()));
    }
    return String.join("  and  ", columns);
  }

  private static String words(Discrete part, Optional<ActionMask> mask) {
    List<String> words = new ArrayList<>();
    for (int a = 0; a < part.size(); a++) {
      String label = part.labels().get(a);
      if (mask.isEmpty() || mask.get().allows(a)) {
        words.add(label.equals(Integer.toString(a)) ? label : a + " " + label);
      }
    }
    return String.join(", ", words);
  }
}
