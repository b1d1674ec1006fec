package org.jackdaw.api.env;

import java.util.Optional;

/** A world that can draw itself in colours, for a person who watches. */
public interface RendersPicture {

  /**
   * The world now, drawn: after the reset, or after the latest step. Unlike {@link
   * RendersText#render}, it may show more than the agent sees.
   *
   * @return a picture in the PNG format; empty if the world was made without pictures
   * @throws IllegalStateException before the first reset
   */
  Optional<byte[]> png();
}
