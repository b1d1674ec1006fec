package org.jackdaw.core.config;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.modelio.tree.Node;
import org.jackdaw.modelio.tree.Place;
import org.jackdaw.modelio.tree.Scalar;

/** One setting that is tuned: what values it may have. Real numbers have four digits. */
public sealed interface Dimension {

  /**
   * A value by chance.
   *
   * @param random one number of it is used
   * @param place where messages say that the value stands
   * @return the value
   */
  Node draw(RandomStream random, Place place);

  /**
   * Every number between two is as likely.
   *
   * @param low the least
   * @param high the largest
   */
  record Uniform(double low, double high) implements Dimension {

    /** Refuses a range that is empty or not finite. */
    public Uniform {
      require("uniform", low < high && Double.isFinite(high - low), low, high);
    }

    @Override
    public Node draw(RandomStream random, Place place) {
      return number(low + (high - low) * random.nextDouble(), place);
    }
  }

  /**
   * Every order of magnitude between two numbers is as likely.
   *
   * @param low the least, above 0
   * @param high the largest
   */
  record LogUniform(double low, double high) implements Dimension {

    /** Refuses a range that is empty, not finite or not above 0. */
    public LogUniform {
      require("log-uniform", 0 < low && low < high && Double.isFinite(high), low, high);
    }

    @Override
    public Node draw(RandomStream random, Place place) {
      double least = StrictMath.log(low);
      double range = StrictMath.log(high) - least;
      return number(StrictMath.exp(least + range * random.nextDouble()), place);
    }
  }

  /**
   * Every whole number of a range is as likely.
   *
   * @param low the least
   * @param high the largest
   */
  record Integers(int low, int high) implements Dimension {

    /** Refuses a range that is empty. */
    public Integers {
      require("integers", low < high && (long) high - low < Integer.MAX_VALUE, low, high);
    }

    @Override
    public Node draw(RandomStream random, Place place) {
      return Scalar.plain(place, Integer.toString(low + random.nextInt(high - low + 1)));
    }
  }

  /**
   * Every one of a list is as likely.
   *
   * @param values at least two
   */
  record Choices(List<Node> values) implements Dimension {

    /** Copies the list; refuses fewer than two. */
    public Choices {
      values = List.copyOf(values);
      if (values.size() < 2) {
        throw new IllegalArgumentException("choices must be at least two, got " + values.size());
      }
    }

    @Override
    public Node draw(RandomStream random, Place place) {
      return values.get(random.nextInt(values.size()));
    }
  }

  private static Node number(double value, Place place) {
    return Scalar.number(place, new BigDecimal(value).round(new MathContext(4)).doubleValue());
  }

  private static void require(String what, boolean good, double low, double high) {
    if (!good) {
      throw new IllegalArgumentException(
          what + " must be a range [low, high] with low < high, got [" + low + ", " + high + "]");
    }
  }
}
