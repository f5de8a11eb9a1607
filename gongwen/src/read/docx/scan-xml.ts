import { SaxesParser } from 'saxes';
import { ReadError } from '../errors.ts';
import { READ_LIMITS } from '../limits.ts';

/** An element as the handlers see it: its name without prefix and a look-up of attributes by local name. */
export interface XmlElement {
  name: string;
  attribute(local: string): string | undefined;
}

/** What to do at the start, the text and the end of elements, in document order. */
export interface XmlHandler {
  open?(element: XmlElement): void;
  text?(text: string): void;
  close?(name: string): void;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Word writes every attribute with its prefix, others leave it out: both are found by the local name. */
function lookUp(attributes: Record<string, string>, local: string): string | undefined {
  for (const [name, value] of Object.entries(attributes)) if (localName(name) === local) return value;
  return undefined;
}

/**
 * Streams an XML part through a handler. Office parts never have a DOCTYPE, so one is taken as an attack: with it go
 * external entities and entity expansion.
 * @throws ReadError doctype-forbidden, nested-too-deep, broken-file.
 */
export function scanXml(xml: string, handler: XmlHandler): void {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('doctype', () => {
    throw new ReadError('doctype-forbidden');
  });
  parser.on('error', (cause) => {
    throw new ReadError('broken-file', { cause });
  });
  parser.on('opentag', (tag) => {
    if (++depth > READ_LIMITS.xmlDepth) throw new ReadError('nested-too-deep');
    handler.open?.({
      name: localName(tag.name),
      attribute: (local) => lookUp(tag.attributes as Record<string, string>, local),
    });
  });
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  parser.on('closetag', (tag) => {
    depth--;
    handler.close?.(localName(tag.name));
  });
  // In slices, so that a doctype at the top stops the work before the rest is looked at.
  for (let at = 0; at < xml.length; at += 65_536) parser.write(xml.slice(at, at + 65_536));
  parser.close();
}
