package org.jackdaw.core.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdentityTest {

  private static Identity of(String... parts) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < parts.length; i += 2) {
      map.put(parts[i], parts[i + 1]);
    }
    return new Identity(map);
  }

  @Test
  void namesThePartsThatDiffer() {
    Identity one = of("name", "a", "seed", "1", "contender x", "d");
    Identity two = of("name", "a", "seed", "2", "contender y", "d");

    assertThat(one.differences(two)).containsExactly("seed", "contender x", "contender y");
    assertThat(one.differences(of("name", "a", "seed", "1", "contender x", "d"))).isEmpty();
  }

  @Test
  void tellsAnotherOrderFromTheSameOne() {
    Identity one = of("environment a", "1", "environment b", "2");
    Identity two = of("environment b", "2", "environment a", "1");

    assertThat(one.hash()).isNotEqualTo(two.hash());
    assertThat(one.differences(two)).containsExactly("order of environments or contenders");
  }

  @Test
  void doesNotRunNamesAndTextsTogether() {
    assertThat(of("a", "b,c").hash()).isNotEqualTo(of("a,b", "c").hash());
  }
}
