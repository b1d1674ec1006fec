package org.jackdaw.testkit;

import org.jackdaw.api.model.Model;

class CueCorridorModelTest extends ModelContract {

  @Override
  protected Model model() {
    return CueCorridor.informed().model(0);
  }
}
