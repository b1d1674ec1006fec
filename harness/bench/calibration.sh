#!/bin/sh
# Simulates how often intervals hold the truth and prints the tables of harness/docs/calibration.md.
#   harness/bench/calibration.sh [DATA SETS]     2000 by default: about a quarter of an hour of one core
set -eu
cd "$(dirname "$0")/../.."
mvn -q -B -Plaunch -pl harness/bench -am -DskipTests package
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "harness/bench/target/lib/*:harness/bench/target/classes" \
  org.jackdaw.bench.calibration.IntervalCalibration "$@"
