package org.jackdaw.cli;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarFile;
import org.jackdaw.core.config.Suites;
import org.jackdaw.core.registry.Registry;
import org.jackdaw.core.run.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root command: what all commands share. */
@Command(
    name = "jackdaw",
    description = "A benchmark harness for active inference and reinforcement learning.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:good",
      "1:failed cells, or a failed check",
      "2:usage or configuration",
      "3:inconclusive, or not measured"
    },
    subcommands = {
      RunCommand.class,
      ListCommand.class,
      DescribeCommand.class,
      DoctorCommand.class,
      SolveCommand.class,
      PlayCommand.class,
      ReportCommand.class,
      CompareCommand.class,
      ReplayCommand.class,
      TuneCommand.class,
      VerifyCommand.class,
      GateCommand.class,
      BaselineCommand.class,
      SanityCommand.class,
      ConformanceCommand.class
    })
final class Jackdaw implements Runnable {

  @Option(
      names = "--plugin",
      paramLabel = "JAR",
      scope = ScopeType.INHERIT,
      description = "a jar with worlds, agents or metrics; may be given several times")
  private List<Path> plugins = new ArrayList<>();

  @Spec private CommandSpec spec;

  private final BufferedReader in;

  /** The root of one call, which reads what is typed from here. */
  Jackdaw(BufferedReader in) {
    this.in = in;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "which command?");
  }

  /** Everything that can be named: the built-in rooms, plugins/*.jar, and the jars given. */
  Registry registry() {
    return Registry.load(loader(jars(), Jackdaw.class.getClassLoader()));
  }

  /**
   * The same, with the rooms of some agents, which are built first where they are not.
   *
   * @param agents ids, also of no agent at all
   */
  Registry registryWith(Collection<String> agents) {
    Registry registry = registry();
    Map<String, List<Path>> needed = new TreeMap<>();
    for (OptionalAgent agent : OptionalAgent.all()) {
      if (agents.contains(agent.id()) && !registry.agents().containsKey(agent.id())) {
        needed.computeIfAbsent(agent.room(), room -> rooms().jars(agent));
      }
    }
    return needed.isEmpty() ? registry : Registry.load(withRooms(needed.values()));
  }

  private ClassLoader withRooms(Collection<List<Path>> rooms) {
    List<Path> jars = rooms.stream().flatMap(List::stream).toList();
    return loader(jars(), loader(jars, Jackdaw.class.getClassLoader()));
  }

  private static ClassLoader loader(List<Path> jars, ClassLoader parent) {
    return URLClassLoader.newInstance(jars.stream().map(Jackdaw::url).toArray(URL[]::new), parent);
  }

  /** The rooms that are built when something names one of their agents. */
  Rooms rooms() {
    Optional<Path> launcher =
        Optional.ofNullable(System.getProperty("jackdaw.launcher")).map(Path::of);
    return new Rooms(home(), launcher);
  }

  /** The plugin jars, those of the plugins folder first, by name. */
  List<Path> jars() {
    List<Path> jars = new ArrayList<>();
    File[] found = home().resolve("plugins").toFile().listFiles((d, n) -> n.endsWith(".jar"));
    if (found != null) {
      Arrays.stream(found).sorted().map(File::toPath).forEach(jars::add);
    }
    for (Path plugin : plugins) {
      jars.add(plugin);
    }
    jars.forEach(Jackdaw::requireJar);
    return jars;
  }

  private static void requireJar(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      file.size();
    } catch (IOException e) {
      throw new UsageException("plugin " + jar + ": is no jar that can be read: " + e.getMessage());
    }
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UsageException("--plugin " + jar + ": " + e.getMessage());
    }
  }

  /** The suites that experiments can name. */
  Suites suites() {
    return Suites.in(home().resolve("configs").resolve("suites"));
  }

  /** The project's folder; the launcher says which. */
  static Path home() {
    return Path.of(System.getProperty("jackdaw.home", "."));
  }

  BufferedReader in() {
    return in;
  }

  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
