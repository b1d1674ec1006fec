package org.jackdaw.modelio.tree;

import java.util.List;

/**
 * A list.
 *
 * @param place where it begins
 * @param items its items, in order
 */
public record ListNode(Place place, List<Node> items) implements Node {

  /** Copies the items. */
  public ListNode {
    items = List.copyOf(items);
  }

  @Override
  public String words() {
    return "a list";
  }

  @Override
  public ListNode at(Place other) {
    return new ListNode(other, items.stream().map(item -> item.at(other)).toList());
  }
}
