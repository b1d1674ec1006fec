package org.jackdaw.envs.discrete;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.option.Documented;
import org.jackdaw.envs.discrete.pomdp.Dialect;
import org.jackdaw.envs.discrete.pomdp.PomdpFile;

/**
 * Any problem that a file in the .POMDP or .MDP text format describes.
 *
 * <p><b>Hidden state.</b> {@code state}, as the file names its states.
 *
 * <p><b>Observations.</b> {@code observation}, from the first action on; a file without
 * observations shows the state, also at the reset.
 *
 * <p><b>Actions.</b> {@code action}, as the file names them.
 *
 * <p><b>Reward.</b> As the file says, costs negated; a reward-only modality {@code reward}. Where
 * it depends on the observation, the outcomes of {@code observation} are pairs of both.
 *
 * <p><b>Start.</b> As the file says; without a start line any state, equally likely.
 *
 * <p><b>End.</b> Never by itself, but for the terminal states of a lenient dialect. Step limit 100.
 *
 * <p><b>Published model.</b> The file, its rows renormalised, with its discount.
 *
 * <p><b>Known optimum.</b> Depends on the file.
 *
 * <p><b>References.</b> A. Cassandra, the POMDP file format, pomdp.org.
 */
public final class PomdpFileWorld {

  private static final String ID = "pomdp-file";
  private static final int STEP_LIMIT = 100;
  private static final String EXAMPLE = "tiger.POMDP";

  private PomdpFileWorld() {}

  /**
   * Options of a problem from a file.
   *
   * @param file where the file is
   * @param lenient whether dialects are accepted
   */
  public record Options(
      @Documented(
              value =
                  "Where the file is, from the folder of the call; without it the Tiger problem",
              range = "path of a .POMDP or .MDP file")
          Optional<String> file,
      @Documented("Whether dialects of the format are accepted, with warnings") boolean lenient) {

    /**
     * The problem.
     *
     * @return the file, read
     * @throws IllegalArgumentException if it is not in the format, with file, line and column
     * @throws UncheckedIOException if it cannot be read
     */
    public PomdpFile read() {
      Dialect dialect = lenient ? Dialect.LENIENT : Dialect.STRICT;
      return file.isPresent()
          ? PomdpFile.read(Path.of(file.get()), dialect)
          : PomdpFile.parse(EXAMPLE, example(), dialect);
    }
  }

  private static String example() {
    try (InputStream in = PomdpFile.class.getResourceAsStream(EXAMPLE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes worlds from files. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Any problem in the .POMDP or .MDP text format, as a world";
    }

    @Override
    public Options defaults() {
      return new Options(Optional.empty(), false);
    }

    @Override
    public Environment create(Options options) {
      return ModelWorld.of(
          ID, options.read().model(), OptionalInt.of(STEP_LIMIT), Optional.empty());
    }

    @Override
    public List<String> warnings(Options options) {
      return options.lenient() ? options.read().warnings() : List.of();
    }
  }
}
