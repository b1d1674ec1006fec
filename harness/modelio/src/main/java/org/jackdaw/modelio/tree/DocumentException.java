package org.jackdaw.modelio.tree;

import java.util.List;

/** A text that is not what it should be; its message has one line per problem. */
public final class DocumentException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /**
   * A text with problems.
   *
   * @param problems one line each, such as {@code model.yaml:12:5: message}
   */
  public DocumentException(List<String> problems) {
    super(String.join("\n", problems));
  }

  /**
   * What is wrong.
   *
   * @return one line per problem
   */
  public List<String> problems() {
    return getMessage().lines().toList();
  }
}
