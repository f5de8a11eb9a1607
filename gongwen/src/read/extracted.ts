/** Where in the file's own structure a paragraph stood. `header`/`footer` repeat on pages and are not the paper's text. */
export type Region = 'body' | 'header' | 'footer' | 'textbox' | 'note';

/** How a paragraph is set, where the file says so. */
export type Align = 'left' | 'center' | 'right' | 'justify';

/** One paragraph (or one line of a broken title) as the file has it. */
export interface ExtractedParagraph {
  /** Text, without line breaks; leading and trailing spaces kept. Computed list numbers (一、) are part of it. */
  text: string;
  /** Page, from 1. For .docx as last laid out by its author's program; 1 where unknown. */
  page: number;
  /** Line on that page (.pdf), line of the file (.txt), paragraph on that page (.docx); from 1. */
  line: number;
  region: Region;
  /** Baseline from the top of the page, pt (.pdf only). */
  y?: number;
  /** Left edge of the first character, pt (.pdf only). */
  x?: number;
  /** Size of most of its letters, pt. */
  fontSize?: number;
  align?: Align;
  /** The automatic list number that was computed and put before the text. */
  numbering?: string;
  /** Set for text in a table: running number of the table, row and column, each from 0. */
  cell?: { table: number; row: number; column: number };
}

/** Things found in the file that a person should know of; reading went on. */
export type ReadWarningCode =
  | 'macros'
  | 'script'
  | 'external-link'
  | 'embedded-object'
  | 'hidden-text'
  | 'tracked-changes'
  | 'decoding-errors'
  | 'unreadable-letters'
  | 'page-without-text';

/** A warning with its message in Chinese. */
export interface ReadWarning {
  code: ReadWarningCode;
  message: string;
}

/** What a file says, before anything is understood of it. */
export interface ExtractedPaper {
  /** By content, never by the name's extension. */
  type: 'docx' | 'txt' | 'pdf';
  name: string;
  pageCount: number;
  paragraphs: ExtractedParagraph[];
  /** `none`: a scan or pictures only; `partial`: some pages or letters cannot be read as text. */
  readable: 'full' | 'none' | 'partial';
  hasText: boolean;
  warnings: ReadWarning[];
  /** Descriptions of pictures that say whose stamp they are, in order: 县长林一舟签名章. The text itself has only the post. */
  stamps?: string[];
}

/** Does a picture's description say whose stamp it is? */
export function describesStamp(description: string): boolean {
  return /^\p{Script=Han}{4,28}签名章$/u.test(description);
}

const WARNINGS: Record<ReadWarningCode, string> = {
  macros: '文件含宏，未执行。',
  script: '文件含脚本，未执行。',
  'external-link': '文件引用了外部资源，未访问。',
  'embedded-object': '文件内嵌其他文件，未读取。',
  'hidden-text': '文件含隐藏文字，已一并读出。',
  'tracked-changes': '文件含未接受的修订，已按接受修订后的文字读取。',
  'decoding-errors': '部分字符编码有误，已用“�”代替。',
  'unreadable-letters': '部分文字无法识别（字体缺少编码表）。',
  'page-without-text': '部分页面是图片，没有可读文字。',
};

/** The warning of a code, with its Chinese message. */
export function readWarning(code: ReadWarningCode): ReadWarning {
  return { code, message: WARNINGS[code] };
}
