package org.jackdaw.core.metric;

import java.util.Optional;
import org.jackdaw.api.option.Documented;

/**
 * What a metric of information is about.
 *
 * @param factor a factor's name, or {@code latent}; the whole hidden state unless given
 */
public record TopicOptions(
    @Documented(
            value =
                "about this hidden factor; 'latent' is about all that stays the same within an"
                    + " episode and is not known beforehand; unless given, about the whole state")
        Optional<String> factor) {

  /** Checks the name. */
  public TopicOptions {
    new Topic(factor);
  }

  /**
   * About the whole state.
   *
   * @return the defaults
   */
  public static TopicOptions wholeState() {
    return new TopicOptions(Optional.empty());
  }

  /**
   * The topic.
   *
   * @return what the metric is about
   */
  public Topic topic() {
    return new Topic(factor);
  }
}
