package org.jackdaw.modelio.tree;

/** A part of a document: a map, a list or a scalar. Immutable. */
public sealed interface Node permits MapNode, ListNode, Scalar {

  /**
   * Where it begins.
   *
   * @return the place
   */
  Place place();

  /**
   * What it is, for messages.
   *
   * @return such as {@code a list}, {@code 0.2} or {@code 'left'}
   */
  String words();

  /**
   * The same content, all of it at another place.
   *
   * @param place the new place
   * @return a copy
   */
  Node at(Place place);
}
