package org.jackdaw.core.config;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jackdaw.core.result.ResultFolder;

/**
 * Where the model files of a configuration stand. A result folder holds copies beside its own
 * configuration, which is found there whatever has become of the files since.
 */
final class ModelCopies {

  private ModelCopies() {}

  /** The copy beside a configuration, where there is one, else the file itself. */
  static Path place(Path folder, String path) {
    Path copy = folder.resolve(ResultFolder.model(path));
    return Files.exists(copy) ? copy : folder.resolve(path);
  }
}
