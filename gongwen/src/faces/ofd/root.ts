/** The root element of an OFD part. */
const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';

/** A whole part around its root element's content. */
export function ofdRoot(name: string, attributes: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<ofd:${name} ${NAMESPACE}${attributes}>${content}</ofd:${name}>`;
}
