/** Scans and photos: read by the machine in the background, then guarded like everything else. */
export { quarantine } from './quarantine.ts';
export { recogniseScan } from './recognise-scan.ts';
