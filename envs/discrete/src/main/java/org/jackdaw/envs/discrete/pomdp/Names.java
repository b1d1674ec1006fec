package org.jackdaw.envs.discrete.pomdp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jackdaw.api.text.NearestName;
import org.jackdaw.envs.discrete.pomdp.Token.Kind;

/** The declared names of one kind, by which and by whose numbers entries refer to them. */
final class Names {

  static final Names NONE = new Names("", List.of());

  private final String kind;
  private final List<String> labels;
  private final Map<String, Integer> positions = new HashMap<>();

  Names(String kind, List<String> labels) {
    this.kind = kind;
    this.labels = labels;
    for (int i = 0; i < labels.size(); i++) {
      positions.put(labels.get(i), i);
    }
  }

  int size() {
    return labels.size();
  }

  List<String> labels() {
    return labels;
  }

  /** The position that a name or a number refers to. */
  int position(Token reference, Notes notes) {
    if (reference.is(Kind.INTEGER)) {
      int index = Numbers.whole(reference, notes);
      if (index >= labels.size()) {
        throw notes.error(
            reference,
            kind + " must be in 0.." + (labels.size() - 1) + ", got " + reference.text());
      }
      return index;
    }
    if (!reference.is(Kind.NAME)) {
      throw notes.expected("a name or number of " + kind, reference);
    }
    Integer position = positions.get(reference.text());
    if (position == null) {
      throw notes.error(reference, NearestName.message(kind, reference.text(), few()));
    }
    return position;
  }

  private List<String> few() {
    return labels.subList(0, Math.min(labels.size(), 30));
  }

  /** A position or, for a star, all of them. */
  int[] positions(Token reference, Notes notes) {
    if (!reference.is(Kind.STAR)) {
      return new int[] {position(reference, notes)};
    }
    int[] all = new int[labels.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
    }
    return all;
  }
}
