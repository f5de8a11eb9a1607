/** A small tree of XML elements; names without their prefix, because makers of OFD files use several. */
import { SaxesParser } from 'saxes';

/** An element. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

/** Parses XML; external entities do not exist for this parser. @throws Error on malformed input */
export function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const stack: Element[] = [root];
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    const element: Element = {
      name: local(tag.name),
      attributes: { ...tag.attributes },
      children: [],
      text: '',
    };
    stack[stack.length - 1]?.children.push(element);
    stack.push(element);
  });
  parser.on('text', (text) => {
    const top = stack[stack.length - 1];
    if (top !== undefined) top.text += text;
  });
  parser.on('closetag', () => {
    stack.pop();
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml.replace(/^\ufeff/, '')).close();
  return root.children[0] ?? root;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** First child of a name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((each) => each.name === name);
}

/** All descendants of a name, in document order. */
export function descendants(element: Element, name: string): Element[] {
  return element.children.flatMap((each) => [
    ...(each.name === name ? [each] : []),
    ...descendants(each, name),
  ]);
}
