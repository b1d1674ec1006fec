package org.jackdaw.gymnasium.python;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What Jackdaw brings along for the Python side: its own package, and the list of what it needs.
 */
final class PythonParts {

  /** The modules of the package, beside this class in {@code jackdaw_bridge}. */
  static final List<String> MODULES =
      List.of(
          "__init__.py",
          "__main__.py",
          "actions.py",
          "model.py",
          "over_pipe.py",
          "over_py4j.py",
          "process.py",
          "server.py",
          "spaces.py",
          "worlds.py",
          "wrappers.py");

  private static final String PACKAGE = "jackdaw_bridge";
  private static final int HASH_DIGITS = 12;

  private PythonParts() {}

  /** The packages that the environments need, with hashes, as pip reads them. */
  static byte[] requirements() {
    return resource("requirements.txt");
  }

  /** The same in one line, for a person to type after {@code pip install}. */
  static String requirementsInWords() {
    return new String(requirements(), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith("#   "))
        .map(line -> "'" + line.substring(1).strip() + "'")
        .reduce((a, b) -> a + " " + b)
        .orElseThrow();
  }

  /** A short digest, for names of folders. */
  static String digest(byte[]... contents) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (byte[] content : contents) {
        sha.update(content);
      }
      return HexFormat.of().formatHex(sha.digest()).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Lays the package out in a folder of the cache, where it stays as long as it is the same. */
  static Path unpacked(Path cache) {
    byte[][] contents =
        MODULES.stream().map(m -> resource(PACKAGE + "/" + m)).toArray(byte[][]::new);
    Path folder = cache.resolve("bridge-" + digest(contents));
    if (Files.isDirectory(folder)) {
      return folder;
    }
    try {
      Files.createDirectories(cache);
      Path made = Files.createTempDirectory(cache, "bridge-");
      Files.createDirectory(made.resolve(PACKAGE));
      for (int m = 0; m < contents.length; m++) {
        Files.write(made.resolve(PACKAGE).resolve(MODULES.get(m)), contents[m]);
      }
      moved(made, folder);
      return folder;
    } catch (IOException e) {
      throw new ProvisioningException(
          "gymnasium: the folder "
              + cache
              + " cannot be written ("
              + e.getMessage()
              + "); JACKDAW_CACHE names another one",
          e);
    }
  }

  /** Puts a folder in its place at once; one that another process has put there is as good. */
  static void moved(Path made, Path place) throws IOException {
    try {
      Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      FolderRemoval.of(made);
    }
  }

  private static byte[] resource(String name) {
    try (InputStream in = PythonParts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
