package org.jackdaw.aif.conformance;

import java.util.List;

/** The kinds of golden files that this engine replays. */
public final class EngineKinds {

  private EngineKinds() {}

  /**
   * All of them.
   *
   * @return new kinds
   */
  public static List<GoldenKind> all() {
    return List.of(
        new AgentKind(),
        new FunctionsKind(),
        new SequenceInferenceKind(),
        new SequenceWindowKind(),
        new FilterSmoothKind(),
        new MmpAgentKind(),
        new MmpFunctionKind(),
        new DirichletKind(),
        new SophisticatedTreeKind(),
        new SophisticatedKind(),
        new PathsKind(),
        new SpmTrialKind(),
        new HabitKind());
  }
}
