package org.jackdaw.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Scripts and styles that every page carries. */
final class Assets {

  private static final String LIBRARIES = "/META-INF/resources/webjars/";
  private static final String VERSIONS = "/META-INF/maven/org.webjars/";

  private Assets() {}

  /** One of this package's own files. */
  static String own(String name) {
    return read("/org/jackdaw/report/page/" + name);
  }

  /** A library, as a script that asks for nothing else. */
  static String library(String name) {
    String file = LIBRARIES + name + "/" + version(name) + "/" + name + ".min.js";
    return read(file).replaceAll("(?m)^//# sourceMappingURL=.*$", "").strip();
  }

  /** The version of a library. */
  static String version(String name) {
    Properties properties = new Properties();
    try (InputStream in = open(VERSIONS + name + "/pom.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  /** A script that cannot end its element early. */
  static String script(String code) {
    return "<script>" + code.replace("</script", "<\\/script") + "</script>\n";
  }

  private static String read(String resource) {
    try (InputStream in = open(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String resource) {
    InputStream in = Assets.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("the report's room lacks " + resource);
    }
    return in;
  }
}
