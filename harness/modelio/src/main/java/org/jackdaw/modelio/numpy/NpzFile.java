package org.jackdaw.modelio.numpy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jackdaw.modelio.tree.DocumentException;

/** Reads {@code .npz} archives: zip files, stored or deflated, of {@code .npy} arrays. */
public final class NpzFile {

  private static final String SUFFIX = ".npy";

  private NpzFile() {}

  /**
   * Reads all arrays of an archive.
   *
   * @param file the archive
   * @return the arrays by name, without {@code .npy}
   * @throws DocumentException if it cannot be read; each problem names file and array
   */
  public static SortedMap<String, NumpyArray> read(Path file) {
    SortedMap<String, NumpyArray> arrays = new TreeMap<>();
    List<String> problems = new ArrayList<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          arrays.put(name(entry), NpyReader.read(in));
        } catch (IOException | IllegalArgumentException | ArithmeticException e) {
          problems.add(file + ": " + entry.getName() + ": " + e.getMessage());
        }
      }
    } catch (NoSuchFileException e) {
      problems.add(file + ": cannot be read: there is no such file");
    } catch (IOException e) {
      problems.add(file + ": cannot be read: " + e.getMessage());
    }
    if (!problems.isEmpty()) {
      throw new DocumentException(problems);
    }
    return arrays;
  }

  private static String name(ZipEntry entry) {
    String name = entry.getName();
    if (!name.endsWith(SUFFIX)) {
      throw new IllegalArgumentException("is no .npy array");
    }
    return name.substring(0, name.length() - SUFFIX.length());
  }
}
