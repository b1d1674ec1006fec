package org.jackdaw.rl4j;

import org.deeplearning4j.common.config.DL4JClassLoading;
import org.nd4j.common.config.ND4JClassLoading;
import org.nd4j.linalg.api.rng.Random;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/** The native library behind the arrays. */
final class Natives {

  private Natives() {}

  /**
   * Loads it, if it is not loaded, from where this class came from, and lets it compute on the
   * calling thread alone: networks of this size never gain from more.
   */
  static void load() {
    ND4JClassLoading.setNd4jClassloader(Natives.class.getClassLoader());
    DL4JClassLoading.setDl4jClassloader(Natives.class.getClassLoader());
    Nd4j.factory().blas().setMaxThreads(1);
    NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
  }

  /** A generator of its own, for where the library insists on one of its kind. */
  static Random generator(long seed) {
    return Nd4j.getRandomFactory().getNewRandomInstance(seed);
  }
}
