package org.jackdaw.envs.discrete;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.option.Documented;

/**
 * The memory chain of bsuite: bits are shown at the start, and one of them is asked for at the end.
 * One bit and many steps make "memory length", two steps and many bits "memory size".
 *
 * <p><b>Hidden state.</b> {@code step} (0 to memory-length + 1), {@code asked} (which bit), and
 * {@code bit-0}, {@code bit-1}, ... (0, 1).
 *
 * <p><b>Observations.</b> {@code step}, always true. Modalities {@code shown-0}, ... (blank, 0, 1)
 * show the bits at the reset and after the first step, and {@code query} (blank, 0, 1, ...) the bit
 * that is asked for, before the last action; otherwise blank.
 *
 * <p><b>Actions.</b> {@code answer}: 0, 1; the last one counts.
 *
 * <p><b>Reward.</b> 1 if the last answer is the bit asked for, else -1; 0 before. A reward-only
 * modality {@code reward} (none, right, wrong).
 *
 * <p><b>Start.</b> Bits and question uniform.
 *
 * <p><b>End.</b> After memory-length + 1 steps. Success: the right answer.
 *
 * <p><b>Published model.</b> Exact. Differs from bsuite: blank is an outcome of its own where
 * bsuite shows 0, and time is counted in steps done, where bsuite's clock stands still at the
 * first.
 *
 * <p><b>Known optimum.</b> 1; without memory 0, as for the uniformly random policy.
 *
 * <p><b>References.</b> Osband et al. 2020, "Behaviour suite for reinforcement learning",
 * arXiv:1908.03568.
 */
public final class MemoryChain {

  private static final String ID = "memory-chain";
  private static final long MOST_COLUMNS = 1_000_000;
  private static final int BLANK = 0;

  private MemoryChain() {}

  /**
   * Options of the memory chain.
   *
   * @param memoryLength steps over which to remember
   * @param bits number of bits
   */
  public record Options(
      @Documented(value = "Steps over which to remember", range = "[1, 1000]", unit = "steps")
          int memoryLength,
      @Documented(
              value = "Number of bits to remember",
              range = "[1, 12]; its reward table grows with 2^bits times the length",
              unit = "bits")
          int bits) {

    /** Checks the sizes. */
    public Options {
      Check.within(ID, "memory-length", memoryLength, 1, 1000);
      Check.within(ID, "bits", bits, 1, 12);
      Check.that(
          2L * bits * (memoryLength + 2) << bits <= MOST_COLUMNS,
          ID + ": bits must be fewer for a memory-length of " + memoryLength + ", got " + bits);
    }
  }

  /** Makes memory chains. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Memory chain of bsuite: bits seen at the start, one of them asked for at the end";
    }

    @Override
    public Options defaults() {
      return new Options(10, 1);
    }

    @Override
    public Environment create(Options options) {
      return ModelWorld.of(
          ID,
          model(options),
          OptionalInt.of(options.memoryLength() + 1),
          Optional.of(last -> last.reward() > 0));
    }
  }

  /**
   * The memory chain as a model.
   *
   * @param options the options
   * @return the exact model
   */
  public static Model model(Options options) {
    int end = options.memoryLength() + 1;
    ModelBuilder builder = Model.builder();
    ObservedState.declare(builder, Variable.numbered("step", end + 1));
    builder.deterministicTransition(
        "step", List.of(Parent.before("step")), v -> Math.min(v[0] + 1, end));
    builder.startAt("step", "0").terminal("step", Integer.toString(end));
    builder.control("answer", "0", "1");
    question(builder, options);
    List<Parent> parents = new ArrayList<>();
    parents.add(Parent.after("step"));
    parents.add(Parent.control("answer"));
    parents.add(Parent.after("asked"));
    for (int bit = 0; bit < options.bits(); bit++) {
      bit(builder, bit);
      parents.add(Parent.after("bit-" + bit));
    }
    new RewardOutcomes()
        .with("none", 0)
        .with("right", 1)
        .with("wrong", -1)
        .declare(
            builder, parents, v -> v[0] < end ? "none" : v[3 + v[2]] == v[1] ? "right" : "wrong");
    return builder.build();
  }

  private static void question(ModelBuilder builder, Options options) {
    Variable asked = Variable.numbered("asked", options.bits());
    List<String> outcomes = new ArrayList<>(List.of("blank"));
    outcomes.addAll(asked.labels());
    builder.factor(asked).modality(new Variable("query", outcomes));
    // bsuite's clock shows the step before last twice at length 1, at the reset and after it
    int from = options.memoryLength() == 1 ? 0 : options.memoryLength();
    builder.deterministicLikelihood(
        "query",
        List.of(Parent.after("step"), Parent.after("asked")),
        v -> v[0] >= from && v[0] <= options.memoryLength() ? 1 + v[1] : BLANK);
  }

  private static void bit(ModelBuilder builder, int bit) {
    builder.factor("bit-" + bit, "0", "1").modality("shown-" + bit, "blank", "0", "1");
    builder.deterministicLikelihood(
        "shown-" + bit,
        List.of(Parent.after("step"), Parent.after("bit-" + bit)),
        v -> v[0] <= 1 ? 1 + v[1] : BLANK);
  }
}
