package org.jackdaw.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jackdaw.core.compare.Comparison;
import org.jackdaw.core.compare.Matches;
import org.jackdaw.core.compare.Moment;
import org.jackdaw.core.compare.Question;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Two contenders head to head. */
@Command(
    name = "compare",
    description =
        "Compares two contenders of one result folder, or the contenders of two result folders:"
            + " differences with intervals, probability of improvement, a verdict.",
    sortOptions = false)
final class CompareCommand implements Callable<Integer> {

  @ParentCommand private Jackdaw jackdaw;

  @Parameters(index = "0", paramLabel = "DIR", description = "a result folder")
  private Path first;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "DIR2",
      description = "another; differences are DIR minus DIR2")
  private Path second;

  @Option(
      names = "--a",
      paramLabel = "AGENT",
      description = "label of the first contender, of DIR; every common one if missing")
  private String a;

  @Option(
      names = "--b",
      paramLabel = "AGENT",
      description = "label of the second, of DIR2 if given; the same as --a there if missing")
  private String b;

  @Option(
      names = "--metric",
      paramLabel = "COLUMN",
      description = "what is compared; normalised_score, or return where there is none, if missing")
  private String metric;

  @Option(
      names = "--over-training",
      description = "compares the mean height of learning curves, not the last evaluation")
  private boolean overTraining;

  @Option(
      names = "--reach",
      paramLabel = "SCORE",
      description = "also says who gets to this score sooner")
  private Double reach;

  @Option(names = "--json", description = "one JSON object on stdout")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Matches matches =
        Matches.of(
            first,
            Optional.ofNullable(second),
            Optional.ofNullable(a),
            Optional.ofNullable(b),
            question());
    if (json) {
      jackdaw.out().println(Json.text(ComparisonJson.of(matches)));
    } else {
      ComparisonText.lines(matches).forEach(jackdaw.out()::println);
    }
    List<Comparison> comparisons = matches.comparisons();
    return comparisons.stream().allMatch(comparison -> comparison.worlds().isEmpty())
        ? Failures.NOT_MEASURED
        : 0;
  }

  private Question question() {
    return new Question(
        Optional.ofNullable(metric),
        overTraining ? Moment.TRAINING : Moment.END,
        reach == null ? OptionalDouble.empty() : OptionalDouble.of(reach));
  }
}
