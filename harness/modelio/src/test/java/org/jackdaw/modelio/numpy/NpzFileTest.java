package org.jackdaw.modelio.numpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.jackdaw.modelio.tree.DocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpzFileTest {

  @TempDir Path work;

  static Path archive(String name) {
    try {
      return Path.of(NpzFileTest.class.getResource("/numpy/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SortedMap<String, NumpyArray> ways() {
    return NpzFile.read(archive("ways.npz"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"float64", "float32", "int64", "int32", "big", "fortran"})
  void everyWayOfWritingGivesTheSameNumbers(String way) {
    for (int version = 1; version <= 3; version++) {
      NumpyArray array = ways().get(way + "-" + version);
      assertThat(array.shape()).containsExactly(2, 3, 4);
      assertThat(array.numbers())
          .containsExactly(IntStream.range(0, 24).asDoubleStream().toArray());
    }
  }

  @Test
  void kindsAreKnown() {
    assertThat(ways().get("float64-1").kind()).isEqualTo(NumpyArray.Kind.DOUBLE);
    assertThat(ways().get("float32-1").kind()).isEqualTo(NumpyArray.Kind.SINGLE);
    assertThat(ways().get("int64-1").kind()).isEqualTo(NumpyArray.Kind.WHOLE);
    assertThat(ways().get("text-1").kind()).isEqualTo(NumpyArray.Kind.TEXT);
  }

  @Test
  void truthValuesAreZeroAndOne() {
    assertThat(ways().get("bool-1").numbers()).startsWith(0, 1, 0, 1);
  }

  @Test
  void singleValuesAndEmptyArraysHaveTheirShape() {
    assertThat(ways().get("scalar-2").shape()).isEmpty();
    assertThat(ways().get("scalar-2").numbers()).containsExactly(7);
    assertThat(ways().get("empty-2").shape()).containsExactly(0, 3);
    assertThat(ways().get("empty-2").numbers()).isEmpty();
  }

  @Test
  void textsKeepTheirLettersAndLengths() {
    assertThat(ways().get("text-3").shape()).containsExactly(2, 2);
    assertThat(ways().get("text-3").texts()).containsExactly("a", "bc", "", "déf");
  }

  @Test
  void otherNumbersAreRefused() {
    assertThatThrownBy(() -> NpzFile.read(archive("complex.npz")))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining("complex.npz: A_0.npy: cells must be float64, float32,")
        .hasMessageEndingWith("got c16");
  }

  @Test
  void aFileThatIsNoArchiveIsRefused() throws IOException {
    Path file = java.nio.file.Files.writeString(work.resolve("model.npz"), "no zip");
    assertThatThrownBy(() -> NpzFile.read(file))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining("model.npz: cannot be read");
    assertThatThrownBy(() -> NpzFile.read(work.resolve("absent.npz")))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining("absent.npz: cannot be read: there is no such file");
  }

  @Test
  void anArrayThatEndsEarlyOrLateIsRefused() throws IOException {
    byte[] array = npy("{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }", 16);
    assertThat(NpyReader.read(new ByteArrayInputStream(array)).numbers()).containsExactly(0, 0);
    assertThatThrownBy(() -> NpyReader.read(new ByteArrayInputStream(array, 0, array.length - 1)))
        .isInstanceOf(EOFException.class);
    byte[] late = npy("{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }", 17);
    assertThatThrownBy(() -> NpyReader.read(new ByteArrayInputStream(late)))
        .hasMessage("there are bytes after the last cell");
  }

  @Test
  void structuresAndHugeShapesAreRefused() throws IOException {
    byte[] structure = npy("{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': ()}", 8);
    assertThatThrownBy(() -> NpyReader.read(new ByteArrayInputStream(structure)))
        .hasMessageStartingWith("unsupported type in header");
    byte[] huge = npy("{'descr': '<f8', 'fortran_order': False, 'shape': (1000000000,)}", 8);
    assertThatThrownBy(() -> NpyReader.read(new ByteArrayInputStream(huge)))
        .hasMessage("the array is too large: 8000000000 bytes");
  }

  private static byte[] npy(String header, int cells) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(0x93);
    out.write("NUMPY".getBytes(StandardCharsets.US_ASCII));
    out.write(new byte[] {1, 0, (byte) header.length(), 0});
    out.write(header.getBytes(StandardCharsets.US_ASCII));
    out.write(new byte[cells]);
    return out.toByteArray();
  }
}
