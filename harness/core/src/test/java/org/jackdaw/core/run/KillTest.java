package org.jackdaw.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jackdaw.core.result.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {

  @TempDir Path temp;

  @Test
  void resumesToTheSameBytesAfterTheProcessWasKilled() throws Exception {
    Folders.fresh(KilledProcess.plan(), temp.resolve("whole"), 2);
    Path folder = temp.resolve("killed");
    int killed = 0;
    for (int i = 0; i < 4; i++) {
      Process process = start(folder);
      if (!process.waitFor(600 + 200 * i, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor(); // SIGKILL
        killed++;
      }
    }

    Folders.resumed(KilledProcess.plan(), folder);

    assertThat(killed).isPositive();
    assertThat(Folders.reproducible(folder)).isEqualTo(Folders.reproducible(temp.resolve("whole")));
    assertThat(Verification.verify(folder)).isEmpty();
  }

  private static Process start(Path folder) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            KilledProcess.class.getName(),
            folder.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
