/** The library's public face: model, text form, check, diff. Reading, faces and measuring are entries of their own. */

export type { Attachment, ListedAttachment } from './model/attachment.ts';
export { attachmentLabel, attachmentListLines } from './model/attachment.ts';
export type { Block } from './model/block.ts';
export { blockLines, paragraph, paragraphText } from './model/block.ts';
export { printedDay, readDay } from './model/date.ts';
export { directionOf, issuerNames } from './model/direction.ts';
export { embedImages } from './model/embed-images.ts';
export type { Head, Organ, OrganMark, Signer } from './model/head.ts';
export type { Attendance, Imprint } from './model/imprint.ts';
export type { Direction, Format, Kind } from './model/kinds.ts';
export { FORMATS, KIND_DIRECTIONS, KINDS } from './model/kinds.ts';
export type { DocumentNumber } from './model/number.ts';
export { printedNumber, readNumber } from './model/number.ts';
export type { PaperInput } from './model/paper.ts';
export { Paper } from './model/paper.ts';
export type { Level, Paragraph } from './model/paragraph.ts';
export type { PaperProblem, ParsedPaper } from './model/parse-paper.ts';
export { InvalidPaper, makePaper, parsePaper } from './model/parse-paper.ts';
export { foldBlanks, headLines, joinedAddressees, plainText, titleText } from './model/plain-text.ts';
export type { Mark, Run } from './model/runs.ts';
export { joinRuns, plain, runsText } from './model/runs.ts';
export { bearsSecretMark, SECRET_MARK_CODE, SECRET_MARK_MESSAGE } from './model/secrecy.ts';
export { findSecretMark } from './model/secret-scan.ts';
export type { Signature } from './model/signature.ts';
export type { Cell, PlacedCell, Table } from './model/table.ts';
export { placeCells } from './model/table.ts';
export { cleanLine, isPrintable } from './model/words.ts';
