import type { Direction } from '../../model/kinds.ts';

/** Where in the file something was read. */
export interface Place {
  page: number;
  line: number;
  /** The paragraph as written, cut at 200 characters. */
  text: string;
}

/**
 * One recognised element. `confidence` 0..1 tells how much to trust the value: from 0.9 it stood where the standard wants
 * it; 0.6–0.9 from a second-best place; under 0.6 guessed. A value that was not found is null with confidence 0.
 */
export interface Recognised<T> {
  value: T;
  confidence: number;
  place: Place | null;
}

/** Paragraphs beginning 一、 / （一） / 1. / （1）. */
export interface LevelCounts {
  L1: number;
  L2: number;
  L3: number;
  L4: number;
}

/** The paper that this one forwards, as far as its own text shows. */
export interface ForwardedPaper {
  kind: string | null;
  issuer: string | null;
  date_iso: string | null;
}

/** What a paper says of itself. Names as in the labelled real papers, so that both can be compared key by key. */
export interface Recognition {
  kind: Recognised<string | null>;
  /** 发文机关, lead organ first. */
  issuers: Recognised<string[]>;
  /** 发文单位 as one string, organs joined by 、. */
  sender: Recognised<string | null>;
  /** 发文字号 with 〔〕 and without blanks. */
  number: Recognised<string | null>;
  number_as_written: Recognised<string | null>;
  /** Title without line breaks. */
  title: Recognised<string | null>;
  /** Title without a trailing remark such as （试行）; null where it has none. */
  title_core: Recognised<string | null>;
  /** 主送机关 without the colon. */
  addressees: Recognised<string | null>;
  /** 成文日期, YYYY-MM-DD. */
  date_iso: Recognised<string | null>;
  /** 签发人 of upward papers, or who signed an order; several joined by 、. */
  signer: Recognised<string | null>;
  /** Headings of the main part, that is without attachments and forwarded papers. */
  levels: Recognised<LevelCounts>;
  levels_all: Recognised<LevelCounts>;
  /** Last paragraph of the main part (from 1, empty ones not counted); null where the main part is all. */
  main_end_line: Recognised<number | null>;
  attachments: Recognised<string[]>;
  cc: Recognised<string | null>;
  cc_label: Recognised<string | null>;
  print_office: Recognised<string | null>;
  print_date_iso: Recognised<string | null>;
  is_joint: Recognised<boolean>;
  direction: Recognised<Direction | null>;
  forwards: Recognised<ForwardedPaper | null>;
  /** What the text is an excerpt of; null for whole papers. */
  excerpt_of: Recognised<string | null>;
  urgency: Recognised<string | null>;
  head_missing: Recognised<boolean>;
  tail_missing: Recognised<boolean>;
}
