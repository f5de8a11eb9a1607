/**
 * Bounds against hostile files. A county office's longest papers are a few hundred pages; these leave an order of
 * magnitude of room and still keep one read under a few hundred MB of memory.
 */
export const READ_LIMITS = {
  /** Largest file accepted, bytes. */
  fileBytes: 100 * 1024 * 1024,
  /** Sum of the inflated sizes of the package parts we open, bytes. */
  inflatedBytes: 96 * 1024 * 1024,
  /** Entries in a package. */
  zipEntries: 10_000,
  /** Depth of XML elements; Word itself stays under about 60. */
  xmlDepth: 300,
  /** Characters of extracted text. */
  textChars: 8_000_000,
  /** Paragraphs, empty ones too: each costs some hundred bytes however little it says. */
  paragraphs: 400_000,
  /** Pages of a PDF. */
  pages: 3_000,
  /** Wall-clock time for a PDF, ms; looked at between pages. */
  pdfMillis: 120_000,
} as const;
