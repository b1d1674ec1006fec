package org.jackdaw.testkit;

import org.jackdaw.api.random.SeedTree;

class StreamSeedTest extends SeedContract {

  @Override
  protected String outcome(long seed) {
    return Long.toHexString(SeedTree.root(seed).child("a").child(3).stream().nextLong());
  }
}
