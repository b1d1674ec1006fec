package org.jackdaw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The template project outside the build, compiled as its user would compile it. */
final class TemplateProject {

  static final Path ROOT = Path.of("..", "examples", "template");

  private TemplateProject() {}

  /** Compiles the sources below a folder of the template against this test's class path. */
  static Path compile(String sources, Path target, List<Path> classPath) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> arguments =
        new ArrayList<>(
            List.of("--release", "17", "-Xlint:all", "-Werror", "-d", target.toString()));
    arguments.add("-cp");
    List<String> entries = new ArrayList<>(classPath.stream().map(Path::toString).toList());
    entries.add(System.getProperty("java.class.path"));
    arguments.add(String.join(File.pathSeparator, entries));
    try (Stream<Path> files = Files.walk(ROOT.resolve(sources))) {
      files.filter(f -> f.toString().endsWith(".java")).forEach(f -> arguments.add(f.toString()));
    }
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    int status = compiler.run(null, output, output, arguments.toArray(String[]::new));
    assertThat(status).as(output.toString()).isZero();
    return target;
  }

  /** The template as a plugin jar. */
  static Path jar(Path work) throws IOException {
    Path classes =
        compile("src/main/java", Files.createDirectories(work.resolve("classes")), List.of());
    Path jar = work.resolve("hidden-coin.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      add(out, classes);
      add(out, ROOT.resolve("src/main/resources"));
      add(out, ROOT.resolve("src/main/java"));
    }
    return jar;
  }

  private static void add(JarOutputStream out, Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new JarEntry(folder.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
  }
}
