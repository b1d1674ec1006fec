#!/bin/sh
# Builds and runs the benchmarks; arguments go to JMH (a pattern, -prof gc, -f 1, ...).
set -eu
cd "$(dirname "$0")/../.."
mvn -q -B -Plaunch -pl harness/bench -am package
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "harness/bench/target/lib/*:harness/bench/target/classes" \
  org.openjdk.jmh.Main "$@"
