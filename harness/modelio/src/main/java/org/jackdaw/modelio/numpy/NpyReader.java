package org.jackdaw.modelio.numpy;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jackdaw.modelio.numpy.NumpyArray.Kind;

/**
 * Reads one array in the {@code .npy} format, versions 1 to 3: numbers in double and single
 * precision, whole numbers of 32 and 64 bits, truth values and texts; in either byte order, in C or
 * Fortran order.
 */
public final class NpyReader {

  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int LONGEST_HEADER = 1 << 20;
  private static final long MOST_BYTES = 1L << 30;
  private static final int BYTES_PER_CHARACTER = 4;

  private static final Pattern TYPE = Pattern.compile("'descr':\\s*'([<>|=]?)([a-zA-Z])(\\d*)'");
  private static final Pattern ORDER = Pattern.compile("'fortran_order':\\s*(True|False)");
  private static final Pattern SHAPE = Pattern.compile("'shape':\\s*\\(([\\d,\\s]*)\\)");

  private NpyReader() {}

  /**
   * Reads an array.
   *
   * @param in the array's bytes, read to their end and not closed
   * @return the array
   * @throws IOException if the stream cannot be read or ends early
   * @throws IllegalArgumentException if it holds no such array, and says why
   */
  public static NumpyArray read(InputStream in) throws IOException {
    String header = header(in);
    Matcher type = found(TYPE, header, "type");
    int[] shape = shape(found(SHAPE, header, "shape").group(1));
    boolean fortran = found(ORDER, header, "order").group(1).equals("True");
    int[] places = fortran ? fortranPlaces(shape) : new int[0];
    CellType cells = CellType.of(type.group(2), type.group(3));
    ByteBuffer bytes = ByteBuffer.wrap(cells(in, cells.bytes(), size(shape)));
    bytes.order(type.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    return cells.kind() == Kind.TEXT
        ? new NumpyArray(Kind.TEXT, shape, new double[0], texts(bytes, cells, shape, places))
        : new NumpyArray(cells.kind(), shape, numbers(bytes, cells, shape, places), List.of());
  }

  /** What a cell is, and how many bytes it has. */
  private record CellType(Kind kind, int bytes) {

    static CellType of(String letter, String size) {
      int bytes = size.isEmpty() ? 1 : Integer.parseInt(size);
      return switch (letter + size) {
        case "f8" -> new CellType(Kind.DOUBLE, bytes);
        case "f4" -> new CellType(Kind.SINGLE, bytes);
        case "i8", "i4", "b1" -> new CellType(Kind.WHOLE, bytes);
        default -> {
          if (letter.equals("U")) {
            yield new CellType(Kind.TEXT, BYTES_PER_CHARACTER * bytes);
          }
          throw new IllegalArgumentException(
              "cells must be float64, float32, int64, int32, bool or text, got " + letter + size);
        }
      };
    }
  }

  private static String header(InputStream in) throws IOException {
    if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
      throw new IllegalArgumentException("is no .npy array");
    }
    int version = exactly(in, 2)[0];
    if (version < 1 || version > 3) {
      throw new IllegalArgumentException(".npy version must be 1, 2 or 3, got " + version);
    }
    ByteBuffer length = ByteBuffer.wrap(exactly(in, version == 1 ? 2 : 4));
    length.order(ByteOrder.LITTLE_ENDIAN);
    int bytes = version == 1 ? Short.toUnsignedInt(length.getShort()) : length.getInt();
    if (bytes < 0 || bytes > LONGEST_HEADER) {
      throw new IllegalArgumentException("the header is too long: " + bytes + " bytes");
    }
    return new String(exactly(in, bytes), StandardCharsets.UTF_8);
  }

  private static Matcher found(Pattern pattern, String header, String what) {
    Matcher matcher = pattern.matcher(header);
    if (!matcher.find()) {
      throw new IllegalArgumentException("unsupported " + what + " in header " + header.strip());
    }
    return matcher;
  }

  private static int[] shape(String sizes) {
    return Arrays.stream(sizes.split(","))
        .map(String::strip)
        .filter(size -> !size.isEmpty())
        .mapToInt(Integer::parseInt)
        .toArray();
  }

  private static int size(int... shape) {
    int size = 1;
    for (int axis : shape) {
      size = Math.multiplyExact(size, axis);
    }
    return size;
  }

  private static byte[] cells(InputStream in, int bytesPerCell, int size) throws IOException {
    long bytes = (long) bytesPerCell * size;
    if (bytes > MOST_BYTES) {
      throw new IllegalArgumentException("the array is too large: " + bytes + " bytes");
    }
    byte[] cells = exactly(in, (int) bytes);
    if (in.read() >= 0) {
      throw new IllegalArgumentException("there are bytes after the last cell");
    }
    return cells;
  }

  private static byte[] exactly(InputStream in, int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException("ends early");
    }
    return bytes;
  }

  /** Where each cell of Fortran order, the first axis fastest, stands in C order. */
  private static int[] fortranPlaces(int... shape) {
    int[] places = new int[size(shape)];
    for (int i = 0; i < places.length; i++) {
      int rest = i;
      int stride = places.length;
      for (int axis : shape) {
        stride /= axis;
        places[i] += rest % axis * stride;
        rest /= axis;
      }
    }
    return places;
  }

  private static double[] numbers(ByteBuffer bytes, CellType cells, int[] shape, int[] places) {
    double[] numbers = new double[size(shape)];
    for (int i = 0; i < numbers.length; i++) {
      numbers[places.length == 0 ? i : places[i]] = number(bytes, cells);
    }
    return numbers;
  }

  private static double number(ByteBuffer bytes, CellType cells) {
    return switch (cells.kind()) {
      case DOUBLE -> bytes.getDouble();
      case SINGLE -> bytes.getFloat();
      default ->
          switch (cells.bytes()) {
            case 1 -> bytes.get();
            case 4 -> bytes.getInt();
            default -> bytes.getLong();
          };
    };
  }

  private static List<String> texts(ByteBuffer bytes, CellType cells, int[] shape, int[] places) {
    String[] texts = new String[size(shape)];
    for (int i = 0; i < texts.length; i++) {
      texts[places.length == 0 ? i : places[i]] = text(bytes, cells.bytes() / BYTES_PER_CHARACTER);
    }
    return new ArrayList<>(Arrays.asList(texts));
  }

  /** A text of fixed width, filled up with zeros. */
  private static String text(ByteBuffer bytes, int characters) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < characters; i++) {
      int character = bytes.getInt();
      if (character != 0) {
        text.appendCodePoint(character);
      }
    }
    return text.toString();
  }
}
