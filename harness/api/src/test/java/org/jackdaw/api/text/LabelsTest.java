package org.jackdaw.api.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelsTest {

  @Test
  void numberedLabelsEqualTheSameLabelsWrittenOut() {
    assertThat(Labels.numbered(3)).isEqualTo(List.of("0", "1", "2")).hasSize(3);
    assertThat(Labels.numbered(3).hashCode()).isEqualTo(List.of("0", "1", "2").hashCode());
    assertThatThrownBy(() -> Labels.numbered(3).get(3))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void checkedLabelsAreACopy() {
    List<String> given = new ArrayList<>(List.of("a", "b"));
    List<String> checked = Labels.checked("factor", given);
    given.set(0, "z");
    assertThat(checked).containsExactly("a", "b");
  }

  @Test
  void refusesNoneBlankAndRepeatedLabels() {
    assertThatThrownBy(() -> Labels.checked("mood", List.of()))
        .hasMessage("mood: needs at least one label");
    assertThatThrownBy(() -> Labels.checked("mood", List.of("a", "a")))
        .hasMessage("mood: labels must be distinct and not blank, got 'a'");
    assertThatThrownBy(() -> Labels.checked("mood", List.of("a", " ")))
        .hasMessage("mood: labels must be distinct and not blank, got ' '");
    assertThatThrownBy(() -> Labels.numbered(0))
        .hasMessage("a finite set needs at least one point, got 0");
  }
}
