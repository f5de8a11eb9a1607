/** The smallest pictures that are pictures, where a test or a fixture needs one to be present. */

/** A red PNG of one pixel: stands for a seal. */
export const TINY_PNG =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==';
