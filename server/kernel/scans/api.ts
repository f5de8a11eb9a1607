/** Scans and photos: read by the machine in the background, then guarded like everything else. */
export { recogniseScan } from './recognise-scan.ts';
