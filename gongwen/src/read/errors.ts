/** Why a file could not be read at all. Each code has one message in the office's words. */
export type ReadErrorCode =
  | 'empty-file'
  | 'empty-document'
  | 'file-too-large'
  | 'unsupported-type'
  | 'old-word-format'
  | 'encrypted'
  | 'broken-file'
  | 'inflates-too-much'
  | 'doctype-forbidden'
  | 'nested-too-deep'
  | 'too-many-pages'
  | 'too-much-text'
  | 'took-too-long';

const MESSAGES: Record<ReadErrorCode, string> = {
  'empty-file': '文件为空（0 字节）。',
  'empty-document': '文件里没有任何文字或图片。',
  'file-too-large': '文件过大，未读取。',
  'unsupported-type': '不认识的文件类型；可读 .docx、.txt 和 .pdf。',
  'old-word-format': '这是旧版 Word/WPS 格式（.doc/.wps），请另存为 .docx 后再试。',
  encrypted: '文件设有打开密码，无法读取。',
  'broken-file': '文件已损坏或不完整，无法读取。',
  'inflates-too-much': '文件解压后异常庞大（疑似压缩炸弹），已拒绝读取。',
  'doctype-forbidden': '文件内含外部实体声明（DOCTYPE），有安全风险，已拒绝读取。',
  'nested-too-deep': '文件内部结构嵌套异常，已拒绝读取。',
  'too-many-pages': '文件页数过多，已拒绝读取。',
  'too-much-text': '文件文字过多，已拒绝读取。',
  'took-too-long': '读取文件用时过长，已中止。',
};

/** A file that cannot be read: `code` for programs, `message` (Chinese) for people; never file content. */
export class ReadError extends Error {
  readonly code: ReadErrorCode;

  constructor(code: ReadErrorCode, options?: ErrorOptions) {
    super(MESSAGES[code], options);
    this.name = 'ReadError';
    this.code = code;
  }
}

/** Turns whatever a parser threw into a ReadError: ours pass through, anything else means a broken file. */
export function asReadError(cause: unknown): ReadError {
  return cause instanceof ReadError ? cause : new ReadError('broken-file', { cause });
}
