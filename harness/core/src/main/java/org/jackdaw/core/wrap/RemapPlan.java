package org.jackdaw.core.wrap;

import java.util.List;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.api.space.Box;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Modality;
import org.jackdaw.core.wrap.RemappedLabels.Part;

/** Which permutations hold in a run. */
final class RemapPlan {

  private final RemappedLabels.Options options;
  private final EnvironmentSpec spec;
  private final WrapperPlace place;

  /** Refuses given permutations that do not fit the world. */
  RemapPlan(RemappedLabels.Options options, EnvironmentSpec spec, WrapperPlace place) {
    this.options = options;
    this.spec = spec;
    this.place = place;
    checkActions();
    options.observations().keySet().forEach(this::checkObservation);
  }

  private void checkActions() {
    if (options.actions().isEmpty()) {
      return;
    }
    if (!(spec.actions() instanceof Discrete discrete)) {
      throw new IllegalArgumentException(
          "actions can be given for a world with one finite control; draw them instead");
    }
    checkSize("actions", options.actions(), discrete.size());
  }

  private void checkObservation(String name) {
    List<Modality> modalities = spec.observations().modalities();
    Modality modality = modalities.get(spec.observations().position(name));
    if (!(modality.space() instanceof Discrete discrete)) {
      throw new IllegalArgumentException("modality " + name + " is not finite");
    }
    checkSize("observations." + name, options.observations().get(name), discrete.size());
  }

  private static void checkSize(String what, List<Integer> given, int size) {
    if (given.size() != size) {
      throw new IllegalArgumentException(
          what + " must have " + size + " numbers, got " + given.size());
    }
  }

  /** The permutations of a run. */
  Remap of(long runSeed) {
    SeedTree seeds =
        options.seed().isPresent() ? place.seeds(options.seed().getAsLong()) : place.seeds(runSeed);
    return new Remap(controls(seeds.child("actions")), outcomes(seeds.child("observations")));
  }

  private int[][] controls(SeedTree seeds) {
    if (spec.actions() instanceof Box) {
      return new int[0][];
    }
    int[] sizes = ActionNumbers.sizes(spec.actions());
    int[][] controls = new int[sizes.length][];
    for (int c = 0; c < sizes.length; c++) {
      controls[c] =
          drawn(Part.OBSERVATIONS)
              ? Permutation.drawn(sizes[c], seeds.child(c).stream())
              : options.actions().isEmpty()
                  ? Permutation.identity(sizes[c])
                  : Permutation.of(options.actions());
    }
    return controls;
  }

  private int[][] outcomes(SeedTree seeds) {
    List<Modality> modalities = spec.observations().modalities();
    int[][] outcomes = new int[modalities.size()][];
    for (int m = 0; m < outcomes.length; m++) {
      outcomes[m] =
          modalities.get(m).space() instanceof Discrete discrete
              ? outcomes(modalities.get(m).name(), discrete.size(), seeds)
              : new int[0];
    }
    return outcomes;
  }

  private int[] outcomes(String modality, int size, SeedTree seeds) {
    List<Integer> given = options.observations().get(modality);
    if (given != null) {
      return Permutation.of(given);
    }
    return drawn(Part.ACTIONS)
        ? Permutation.drawn(size, seeds.child(modality).stream())
        : Permutation.identity(size);
  }

  /** Whether something is drawn, unless only the other part is. */
  private boolean drawn(Part other) {
    return !options.given() && options.part() != other;
  }
}
