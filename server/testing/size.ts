/** How much a test looks at: little in the ordinary run, much in the nightly one. */

/** The size for this run: `HUIYIN_TEST_SIZE=nightly` takes the larger one. */
export function sizeOf(sizes: { readonly ordinary: number; readonly nightly: number }): number {
  return process.env.HUIYIN_TEST_SIZE === 'nightly' ? sizes.nightly : sizes.ordinary;
}
