package org.jackdaw.gymnasium;

class BlackjackContractTest extends PythonContract {

  BlackjackContractTest() {
    super(Bridges.PIPE, "Blackjack-v1");
  }
}
