/**
 * Steps per second of Python environments through the bridge, and through as little as possible.
 */
package org.jackdaw.bench.bridge;
