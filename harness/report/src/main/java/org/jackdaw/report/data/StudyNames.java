package org.jackdaw.report.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Short names of folders: the last parts of their paths, as few as tell them apart. */
final class StudyNames {

  private StudyNames() {}

  static List<String> of(List<Path> folders) {
    List<Path> paths = folders.stream().map(folder -> folder.toAbsolutePath().normalize()).toList();
    if (new HashSet<>(paths).size() < paths.size()) {
      throw new IllegalArgumentException("a folder is given twice: " + folders);
    }
    int longest = paths.stream().mapToInt(Path::getNameCount).max().orElse(1);
    for (int parts = 1; parts < longest; parts++) {
      List<String> names = last(paths, parts);
      if (new HashSet<>(names).size() == names.size()) {
        return names;
      }
    }
    return last(paths, longest);
  }

  private static List<String> last(List<Path> paths, int parts) {
    List<String> names = new ArrayList<>();
    for (Path path : paths) {
      int count = path.getNameCount();
      names.add(
          count == 0
              ? path.toString()
              : path.subpath(Math.max(0, count - parts), count).toString().replace('\\', '/'));
    }
    return names;
  }
}
