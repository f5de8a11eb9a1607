/** Paragraphs of the body (正文, GB/T 9704-2012, 7.3.3). */
import { z } from 'zod';
import { Runs } from './runs.ts';

/**
 * Level 0 is running text; 1–4 are 一、（一）1.（1）. Their numbers are typed text inside `runs`, as offices want them.
 * Faces: 1 黑体, 2 楷体, 3 and 4 仿宋, all 三号, indent 2 字 (7.3.3).
 */
export const Level = z.literal([0, 1, 2, 3, 4]);
export type Level = z.infer<typeof Level>;

/** `body` indents the first line 2 字 (default); `flush`, `center`, `right` serve chapters, captions and 题注 in attachments. */
export const Align = z.enum(['body', 'flush', 'center', 'right']);
export type Align = z.infer<typeof Align>;

/**
 * One paragraph. For a heading that runs on into its text (（一）加强领导。各单位要……) `runs` holds the heading, set in the
 * level's face, and `rest` the text after it, set in 仿宋; `rest` is for levels 1–4 only and follows without a break.
 */
export const Paragraph = z
  .strictObject({
    type: z.literal('paragraph'),
    level: Level,
    runs: Runs,
    rest: Runs.exactOptional(),
    align: Align.exactOptional(),
  })
  .refine((paragraph) => paragraph.rest === undefined || paragraph.level > 0, {
    path: ['rest'],
    message: '只有标题段可以后接正文',
  });
export type Paragraph = z.infer<typeof Paragraph>;
