package org.jackdaw.report.page;

import org.jackdaw.core.plan.Protocol;
import org.jackdaw.core.result.Manifest;
import org.jackdaw.report.data.Numbers;
import org.jackdaw.report.data.Results;
import org.jackdaw.report.data.Study;

/** In two sentences what was run. */
final class Introduction {

  private Introduction() {}

  static String of(Results results, Study study) {
    Manifest manifest = study.manifest();
    String name = results.studies().size() > 1 ? study.name() + ": " : "";
    return name
        + Numbers.count(study.table().agents().size(), "contender")
        + " in "
        + Numbers.count(study.table().environments().size(), "world")
        + ", "
        + Numbers.count(manifest.seeds().size(), "independent training run")
        + " each; "
        + protocol(manifest.protocol());
  }

  private static String protocol(Protocol protocol) {
    long training =
        protocol.countsSteps()
            ? protocol.trainSteps().orElse(0)
            : protocol.trainEpisodes().orElse(0);
    String unit = protocol.countsSteps() ? "training step" : "training episode";
    return Numbers.count(training, unit)
        + (protocol.evaluateEpisodes() == 0
            ? "."
            : ", and after every "
                + protocol.evaluateEvery()
                + " of them "
                + Numbers.count(protocol.evaluateEpisodes(), "episode")
                + " with the agent frozen.");
  }
}
