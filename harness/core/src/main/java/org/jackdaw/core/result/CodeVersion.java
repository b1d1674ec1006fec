package org.jackdaw.core.result;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;

/**
 * Which code made a result.
 *
 * @param version the version of the build
 * @param commit the commit it was built from; with a digest of the code where files were changed,
 *     and the digest alone where the build saw no repository
 */
public record CodeVersion(String version, Optional<String> commit) {

  private static final String RESOURCE = "code-version.properties";

  /**
   * The version of the code that runs now, as the build wrote it down.
   *
   * @return the version
   */
  public static CodeVersion current() {
    Properties properties = new Properties();
    try (InputStream in = CodeVersion.class.getResourceAsStream(RESOURCE)) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
    return of(properties, CodeContent::ofRooms);
  }

  static CodeVersion of(Properties properties, Supplier<String> content) {
    boolean changed = properties.getProperty("changed", "").equals("true");
    return new CodeVersion(
        properties.getProperty("version", "unknown"),
        Optional.ofNullable(properties.getProperty("commit"))
            .filter(commit -> commit.matches("[0-9a-f]+"))
            .map(commit -> changed ? commit + "-changed-" + content.get() : commit)
            .or(() -> Optional.of("content-" + content.get())));
  }

  /**
   * Version and commit in one text.
   *
   * @return such as {@code 0.1.0+1a2b3c4}
   */
  public String text() {
    return version + commit.map(c -> "+" + c).orElse("");
  }
}
