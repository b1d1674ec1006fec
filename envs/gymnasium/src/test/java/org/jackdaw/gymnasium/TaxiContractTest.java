package org.jackdaw.gymnasium;

class TaxiContractTest extends PythonContract {

  TaxiContractTest() {
    super(Bridges.PY4J, "Taxi-v4");
  }
}
