/** The text of a PDF whose pages cannot be shown: said calmly, with another try. */
import type { z } from 'zod';
import type { FileView } from '../../../../contracts/modules/files.ts';
import { base } from '../../../../contracts/texts/zh-CN/base.ts';
import { matters } from '../../../../contracts/texts/zh-CN/matters.ts';
import { Button } from '../../../kit/Button.tsx';
import { PaperText } from './PaperText.tsx';

/** Says so, then shows the text. */
export function TextInstead(props: {
  readonly file: z.infer<typeof FileView>;
  readonly onRetry: () => void;
}) {
  return (
    <>
      <p className="mt-paper-note" role="status">
        {matters.labels.pagesFailed}
        <Button kind="quiet" onClick={props.onRetry}>
          {base.labels.retry}
        </Button>
      </p>
      <PaperText file={props.file} />
    </>
  );
}
