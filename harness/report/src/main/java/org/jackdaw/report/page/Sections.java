package org.jackdaw.report.page;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jackdaw.core.result.RunGroup;
import org.jackdaw.report.data.Entry;
import org.jackdaw.report.data.Numbers;
import org.jackdaw.report.data.World;

/** The parts of the page, in order. */
final class Sections {

  private final Contents contents;

  Sections(Contents contents) {
    this.contents = contents;
  }

  List<Section> all() {
    return Stream.of(
            new Section("results", "Results", "Results", lead(), worlds(World::informationPays)),
            new Section(
                "observed",
                "Nothing to find out",
                "Where there is nothing to find out",
                "In these worlds the state is seen, so finding out more cannot pay. Contenders"
                    + " differ in how well they act and learn; that none is better for being"
                    + " curious is the right result here.",
                worlds(world -> !world.informationPays())),
            new Section("learning", "Learning", "Learning", "", figures("learning-curves")),
            new Section(
                "overall",
                "Across worlds",
                "Across worlds",
                "Only contenders that were told the same, and were measured in the same worlds, are"
                    + " compared.",
                figures("aggregates", "profiles", "improvement", "capabilities")),
            new Section(
                "information",
                "Information",
                "Information",
                "",
                figures("information-and-score", "decision-regret")),
            new Section("runs-all", "Runs", "Runs", "", figures("runs")),
            new Section("time", "Time", "Time", "", figures("decision-times")),
            new Section(
                "episodes",
                "Episodes",
                "Episodes",
                "",
                new EpisodeViewer(contents.recordings()).html()),
            new Section(
                "failures", "Failures", "Failures", "", new Failures(contents.results()).html()),
            new Section(
                "about",
                "Configuration",
                "Configuration",
                "",
                new Provenance(contents.results()).html()))
        .filter(section -> !section.empty())
        .toList();
  }

  private String lead() {
    String scores =
        "A score is 0 for the uniform policy and 1 for the exact optimum under the same step limit;"
            + " brackets hold 95 % intervals over independent training runs. Compare contenders of"
            + " one level: those that were told different things answer different questions.";
    return contents.letters().isEmpty()
        ? scores
        : scores + " Contenders of one level that share a group letter are not told apart.";
  }

  private String worlds(Predicate<World> which) {
    return contents.results().worlds().stream()
        .filter(which)
        .map(this::world)
        .collect(Collectors.joining());
  }

  private String world(World world) {
    return Html.element(
            "div class=\"world\" id=\"world-" + Html.id(world.label()) + "\"",
            Html.element("h3", Html.text(world.label())),
            Html.paragraph("facts", facts(world)),
            Html.paragraph("verdict", new Verdict(world, contents.letters(world)).text()),
            new HeadlineTable(world, contents.letters(world)).html(),
            Html.element(
                "details", Html.element("summary", "All metrics"), new MetricsTable(world).html()))
        + "\n";
  }

  private static String facts(World world) {
    StringBuilder facts = new StringBuilder();
    RunGroup group = world.entries().get(0).group();
    facts.append(
        group.evaluated()
            ? "Evaluated after " + trained(world.entries().get(0))
            : "While training, from " + trained(world.entries().get(0)) + " on");
    world.floor().ifPresent(v -> facts.append("; uniform policy ").append(Numbers.fixed(v, 3)));
    world.ceiling().ifPresent(v -> facts.append("; optimum ").append(Numbers.fixed(v, 3)));
    world
        .task()
        .ifPresent(
            task -> facts.append("; at most ").append(Numbers.count(task.stepLimit(), "step")));
    world.task().ifPresent(task -> task.modifications().forEach(m -> facts.append("; ").append(m)));
    return facts.append('.').toString();
  }

  private static String trained(Entry entry) {
    boolean steps = entry.contender().study().manifest().protocol().countsSteps();
    return Numbers.count(entry.group().checkpoint(), steps ? "training step" : "training episode");
  }

  private String figures(String... ids) {
    return Stream.of(ids)
        .map(contents::figure)
        .flatMap(java.util.Optional::stream)
        .map(figure -> new FigureBlock(figure).html())
        .collect(Collectors.joining());
  }
}
