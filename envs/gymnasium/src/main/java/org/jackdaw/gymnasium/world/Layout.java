package org.jackdaw.gymnasium.world;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.space.ActionMask;
import org.jackdaw.api.space.Box;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Indices;
import org.jackdaw.api.space.Modality;
import org.jackdaw.api.space.MultiDiscrete;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Space;
import org.jackdaw.api.space.Value;
import org.jackdaw.api.space.Vector;

/**
 * How a world's requests and answers stand in frames, little-endian. A request: kind (8 bits),
 * handle (32 bits), then a seed (64 bits) or an action (32 bits a control, or 64 a coordinate). An
 * answer: status (8 bits: 0, 2 terminated, 4 truncated), reward (64 bits), action mask (8 bits an
 * action, where there is one), outcomes (32 bits each), coordinates (64 bits each).
 */
final class Layout {

  private static final byte RESET = 0;
  private static final byte STEP = 1;
  private static final int TERMINATED = 2;
  private static final int TRUNCATED = 4;
  private static final int HEAD = 1 + Integer.BYTES;
  private static final int REWARD = 1;
  private static final int MASK = REWARD + Double.BYTES;

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle DOUBLE =
      MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);

  private final List<Modality> modalities;
  private final Space actions;
  private final int masked;
  private final int outcomesAt;
  private final int coordinatesAt;
  private final int replyBytes;

  /**
   * The layout of a world.
   *
   * @param description its spaces
   * @param mask whether its answers carry an action mask
   */
  Layout(Description description, boolean mask) {
    modalities = description.observations().modalities();
    actions = description.actions();
    masked = mask ? ((Discrete) actions).size() : 0;
    outcomesAt = MASK + masked;
    coordinatesAt =
        outcomesAt + Integer.BYTES * (int) modalities.stream().filter(Layout::finite).count();
    replyBytes =
        coordinatesAt
            + Double.BYTES
                * modalities.stream().filter(m -> !finite(m)).mapToInt(Layout::coordinates).sum();
  }

  private static boolean finite(Modality modality) {
    return modality.space() instanceof Discrete;
  }

  private static int coordinates(Modality modality) {
    return ((Box) modality.space()).low().size();
  }

  /** Length of an answer. */
  int replyBytes() {
    return replyBytes;
  }

  /** A request for a new episode, not yet signed. */
  byte[] reset(long seed) {
    byte[] item = new byte[HEAD + Long.BYTES];
    item[0] = RESET;
    LONG.set(item, HEAD, seed);
    return item;
  }

  /** A request for a step with an action of the space, not yet signed. */
  byte[] step(Value action) {
    if (action instanceof Vector vector) {
      return coordinates(vector);
    }
    int controls = actions instanceof MultiDiscrete several ? several.parts().size() : 1;
    byte[] item = new byte[HEAD + Integer.BYTES * controls];
    item[0] = STEP;
    for (int c = 0; c < controls; c++) {
      INT.set(item, HEAD + Integer.BYTES * c, chosen(action, c));
    }
    return item;
  }

  private static int chosen(Value action, int control) {
    return action instanceof Indices several ? several.get(control) : ((Index) action).value();
  }

  private static byte[] coordinates(Vector vector) {
    byte[] item = new byte[HEAD + Double.BYTES * vector.size()];
    item[0] = STEP;
    for (int i = 0; i < vector.size(); i++) {
      DOUBLE.set(item, HEAD + Double.BYTES * i, vector.get(i));
    }
    return item;
  }

  /**
   * Reads an answer.
   *
   * @throws IllegalStateException if it is outside of the spaces, or the reward is not finite
   */
  StepResult result(byte[] frame, int at) {
    double reward = (double) DOUBLE.get(frame, at + REWARD);
    if (!Double.isFinite(reward)) {
      throw new IllegalStateException(
          "gymnasium: the environment's reward must be finite, got " + reward);
    }
    boolean terminated = (frame[at] & TERMINATED) != 0;
    boolean truncated = (frame[at] & TRUNCATED) != 0;
    Observation seen = observation(frame, at);
    return new StepResult(
        mask(frame, at).map(seen::withMask).orElse(seen), reward, terminated, truncated);
  }

  private Observation observation(byte[] frame, int at) {
    Value[] values = new Value[modalities.size()];
    int outcome = at + outcomesAt;
    int coordinate = at + coordinatesAt;
    for (int m = 0; m < values.length; m++) {
      Modality modality = modalities.get(m);
      if (finite(modality)) {
        values[m] = index(modality, (int) INT.get(frame, outcome));
        outcome += Integer.BYTES;
      } else {
        values[m] = vector(modality, frame, coordinate);
        coordinate += Double.BYTES * coordinates(modality);
      }
    }
    return Observation.of(values);
  }

  private static Index index(Modality modality, int outcome) {
    if (outcome < 0 || outcome >= ((Discrete) modality.space()).size()) {
      throw outside(modality, Integer.toString(outcome));
    }
    return Index.of(outcome);
  }

  private static Vector vector(Modality modality, byte[] frame, int at) {
    double[] values = new double[coordinates(modality)];
    for (int i = 0; i < values.length; i++) {
      values[i] = (double) DOUBLE.get(frame, at + Double.BYTES * i);
    }
    Vector vector = Vector.of(values);
    if (!modality.space().contains(vector)) {
      throw outside(modality, vector.toString());
    }
    return vector;
  }

  private static IllegalStateException outside(Modality modality, String value) {
    return new IllegalStateException(
        "gymnasium: the environment's " + modality.name() + " is outside of its space: " + value);
  }

  private Optional<ActionMask> mask(byte[] frame, int at) {
    if (masked == 0) {
      return Optional.empty();
    }
    boolean[] allowed = new boolean[masked];
    for (int a = 0; a < masked; a++) {
      allowed[a] = frame[at + MASK + a] != 0;
    }
    return Optional.of(ActionMask.of(allowed));
  }
}
