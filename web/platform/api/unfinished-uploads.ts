/**
 * Uploads this tab began and did not end: after a reload the same file, chosen again, goes on from where it stopped. Kept with the
 * tab and no longer: names of papers do not stay on a shared machine.
 */
const KEY = 'huiyin.uploads';
/** The server forgets sooner; this only keeps the list short. */
const MOST = 6;

/** One of them. */
export interface Unfinished {
  readonly uploadId: string;
  /** Where the file was to go. */
  readonly endpoint: string;
  readonly name: string;
  readonly size: number;
  readonly modified: number;
}

/** All of them, newest first. */
export function unfinishedUploads(): readonly Unfinished[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept)
      ? (kept as Unfinished[]).filter((one) => typeof one.uploadId === 'string')
      : [];
  } catch {
    return [];
  }
}

/** The one this file belongs to: the same name, size and time of change. */
export function unfinishedOf(endpoint: string, file: File): Unfinished | undefined {
  return unfinishedUploads().find(
    (one) =>
      one.endpoint === endpoint &&
      one.name === file.name &&
      one.size === file.size &&
      one.modified === file.lastModified,
  );
}

/** Remembers it. */
export function rememberUpload(uploadId: string, endpoint: string, file: File): void {
  const one = { uploadId, endpoint, name: file.name, size: file.size, modified: file.lastModified };
  keep([one, ...unfinishedUploads().filter((other) => other.uploadId !== uploadId)].slice(0, MOST));
}

/** It ended, one way or another. */
export function forgetUpload(uploadId: string): void {
  keep(unfinishedUploads().filter((one) => one.uploadId !== uploadId));
}

function keep(all: readonly Unfinished[]): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(all));
  } catch {
    // Full or forbidden: then a reload begins the file anew.
  }
}
