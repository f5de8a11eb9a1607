import { type UnzipFileInfo, unzipSync } from 'fflate';
import { ReadError } from '../errors.ts';
import { READ_LIMITS } from '../limits.ts';

/** The parts of an Office package we read, by name, and the names of all its parts. */
export interface OfficePackage {
  names: string[];
  /** Text of a part, or null where the package has none of that name. */
  part(name: string): string | null;
}

const WANTED = /^(?:\[Content_Types\]\.xml|docProps\/app\.xml|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/i;

/**
 * Opens a zip and inflates only the XML parts a Word document's text can stand in.
 * The declared sizes are added up before inflating; a part that lies about its size is cut at what it declared
 * (its buffer has that size), so neither honest nor lying bombs get beyond the limit.
 * @throws ReadError broken-file, inflates-too-much.
 */
export function openPackage(bytes: Uint8Array): OfficePackage {
  const names: string[] = [];
  let inflated = 0;
  // The directory is read through once before anything is inflated: fflate inflates each entry as it comes to it.
  inflate(bytes, (entry) => {
    names.push(entry.name);
    if (WANTED.test(entry.name)) inflated += entry.originalSize;
    const excessive = names.length > READ_LIMITS.zipEntries || inflated > READ_LIMITS.inflatedBytes;
    if (excessive) throw new ReadError('inflates-too-much');
    return false;
  });
  const parts = inflate(bytes, (entry) => WANTED.test(entry.name));
  return {
    names,
    part: (name) => {
      const found = parts[name] ?? parts[names.find((n) => n.toLowerCase() === name.toLowerCase()) ?? ''];
      return found ? decodeXml(found) : null;
    },
  };
}

function inflate(bytes: Uint8Array, filter: (entry: UnzipFileInfo) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (cause) {
    if (cause instanceof ReadError) throw cause;
    throw new ReadError('broken-file', { cause });
  }
}

/** XML parts are UTF-8 unless they carry a UTF-16 mark. */
function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}
