package org.jackdaw.core.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {

  @TempDir Path temp;

  @BeforeEach
  void aFolderThatIsAllRight() throws IOException {
    write("config.yaml", "name: tiny\n");
    write(
        "episodes.csv",
        String.join(",", RowSchema.episodes(List.of()).names())
            + ",coverage\ntiny,a,x,none,0,evaluate,0,0,-11,4,1.5,true,false,,0.25\n");
    write("curves.csv", String.join(",", RowSchema.curves(List.of()).names()) + "\n");
    write("timing.csv", String.join(",", RowSchema.timing().names()) + "\n");
    write("failures.csv", String.join(",", RowSchema.failures().names()) + "\n");
    write("summary.csv", String.join(",", RowSchema.summary().names()) + "\n");
    sign();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(temp.resolve(name), text);
  }

  private void sign() throws IOException {
    SortedMap<String, String> digests = new TreeMap<>();
    for (String name :
        List.of(
            "config.yaml",
            "episodes.csv",
            "curves.csv",
            "timing.csv",
            "failures.csv",
            "summary.csv")) {
      digests.put(name, Digests.of(temp.resolve(name)));
    }
    ManifestTest.manifest(ManifestTest.episodes(), List.of())
        .completed(List.of(), List.of(), digests)
        .write(temp);
  }

  @Test
  void findsNothingWrongWithAFolderThatIsAllRight() throws IOException {
    assertThat(Verification.verify(temp)).isEmpty();
    write("report.html", "<html>"); // made later from the rows
    assertThat(Verification.verify(temp)).isEmpty();
  }

  @Test
  void noticesAFlippedBitAnywhereInTheRows() throws IOException {
    Path file = temp.resolve("episodes.csv");
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 0; i < bytes.length; i += 7) {
      byte[] flipped = bytes.clone();
      flipped[i] ^= 1;
      Files.write(file, flipped);

      assertThat(Verification.verify(temp))
          .containsExactly(
              file + ": has changed since the run (its SHA-256 is not the manifest's)");
    }
  }

  @Test
  void noticesMissingAndExtraFiles() throws IOException {
    Files.delete(temp.resolve("timing.csv"));
    write("notes.txt", "hello");

    assertThat(Verification.verify(temp))
        .containsExactly(
            temp.resolve("timing.csv") + ": is missing",
            temp.resolve("notes.txt") + ": is not in the manifest");
  }

  @Test
  void noticesCellsOfTheWrongType() throws IOException {
    String text = Files.readString(temp.resolve("episodes.csv"));
    write("episodes.csv", text.replace(",4,1.5,true,", ",4.5,\"1,5\",yes,"));
    sign();

    Path file = temp.resolve("episodes.csv");
    assertThat(Verification.verify(temp))
        .containsExactly(
            file + ": record 2: steps must be a whole number, got '4.5'",
            file + ": record 2: return must be a number, got '1,5'",
            file + ": record 2: terminated must be true or false, got 'yes'");
  }

  @Test
  void noticesAnotherSchema() throws IOException {
    write("timing.csv", "cell,seconds\n");
    sign();

    assertThat(Verification.verify(temp))
        .singleElement()
        .asString()
        .startsWith(temp.resolve("timing.csv") + ": the header must start with [experiment, ");
  }

  @Test
  void noticesAFolderThatIsNotComplete() throws IOException {
    Optional<Manifest> manifest = Manifest.read(temp);
    Manifest m = manifest.orElseThrow();
    new Manifest(
            m.experiment(),
            m.suite(),
            false,
            m.rootSeed(),
            m.seeds(),
            m.identity(),
            m.protocol(),
            m.metrics(),
            m.code(),
            m.machine(),
            m.tasks(),
            m.failedCells(),
            m.notRepeatable(),
            m.warnings(),
            m.configuration(),
            m.files())
        .write(temp);

    assertThat(Verification.verify(temp))
        .containsExactly(temp + ": the run is not complete; --resume continues it");
  }

  @Test
  void noticesAFolderWithoutOrWithABrokenManifest() throws IOException {
    write("manifest.json", "{");
    assertThat(Verification.verify(temp)).singleElement().asString().contains("is not JSON");
    Files.delete(temp.resolve("manifest.json"));
    assertThat(Verification.verify(temp)).containsExactly(temp + ": has no manifest.json");
  }
}
