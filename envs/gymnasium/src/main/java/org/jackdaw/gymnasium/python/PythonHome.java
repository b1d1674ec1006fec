package org.jackdaw.gymnasium.python;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jackdaw.gymnasium.transport.EnvTransport;
import org.jackdaw.gymnasium.transport.ProcessLostException;
import org.jackdaw.gymnasium.transport.PythonCommand;

/** The Python of this machine that runs the environments: one's own, or a private one. */
public final class PythonHome {

  private static final Duration STARTING = Duration.ofSeconds(60);

  private final Settings settings;
  private final PrivateEnvironment environment;

  /**
   * A Python that is looked for, or made, when it is needed.
   *
   * @param settings how Python is run
   * @param progress is told what takes long, in sentences
   */
  public PythonHome(Settings settings, Consumer<String> progress) {
    this.settings = settings;
    this.environment =
        new PrivateEnvironment(settings.cache(), PrivateEnvironment.CANDIDATES, progress);
  }

  /**
   * Starts a process.
   *
   * @return the way to it
   * @throws ProvisioningException if there is no Python for it
   * @throws ProcessLostException if it does not start
   */
  public EnvTransport open() {
    PythonCommand command = command();
    try {
      return settings.transport().open(command);
    } catch (ProcessLostException e) {
      throw settings.interpreter().isPresent() ? lacking(command.interpreter(), e) : e;
    }
  }

  /**
   * How a process is started; the private environment is made first if it is not there.
   *
   * @return the command
   * @throws ProvisioningException if there is no Python for it
   */
  public PythonCommand command() {
    return new PythonCommand(
        settings.interpreter().orElseGet(environment::interpreter),
        PythonParts.unpacked(settings.cache()),
        settings.deadline().compareTo(STARTING) > 0 ? settings.deadline() : STARTING,
        settings.deadline());
  }

  private static ProvisioningException lacking(String interpreter, ProcessLostException cause) {
    List<String> lines = cause.getMessage().strip().lines().toList();
    return new ProvisioningException(
        "gymnasium: the Python that JACKDAW_PYTHON names cannot serve environments ("
            + lines.get(lines.size() - 1)
            + "); it needs: "
            + interpreter
            + " -m pip install "
            + PythonParts.requirementsInWords(),
        cause);
  }

  /**
   * What there is, without making anything.
   *
   * @return findings by what they are about
   */
  public Map<String, String> findings() {
    Map<String, String> findings = new LinkedHashMap<>();
    String python =
        settings
            .interpreter()
            .map(own -> own + " (JACKDAW_PYTHON), " + version(own))
            .orElseGet(this::found);
    findings.put("python", python);
    findings.put(
        "gymnasium",
        settings.interpreter().isPresent() ? "as installed there" : environment.state());
    return findings;
  }

  private String found() {
    return PrivateEnvironment.CANDIDATES.stream()
        .filter(command -> PrivateEnvironment.version(command).isPresent())
        .findFirst()
        .map(command -> command + ", " + version(command))
        .orElse("none on the PATH; environments of Gymnasium need 3.11 or newer");
  }

  private static String version(String command) {
    return PrivateEnvironment.version(command).orElse("which does not run");
  }
}
