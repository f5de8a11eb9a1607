/** Bytes as text by the charset their sender names, else the most likely one. */

/** Names senders use for what TextDecoder knows under another. */
const ALIASES: Readonly<Record<string, string>> = { gb2312: 'gb18030', gbk: 'gb18030', 'x-gbk': 'gb18030' };

/** Decodes; what fits no charset comes with replacement characters. */
export function decodedText(bytes: Uint8Array, charset?: string): string {
  const named = charset?.toLowerCase();
  for (const encoding of [named && (ALIASES[named] ?? named), 'utf-8', 'gb18030']) {
    if (!encoding) continue;
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Named wrongly, or not by that name here: the next one is tried.
    }
  }
  return new TextDecoder('gb18030').decode(bytes);
}
