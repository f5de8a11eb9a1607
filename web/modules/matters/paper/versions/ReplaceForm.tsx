/** A better file in the place of this one: the file, why, and the press. */
import { Input } from 'antd';
import { useState } from 'react';
import { type FileView, replace } from '../../../../../contracts/modules/files.ts';
import { said } from '../../../../../contracts/texts/texts.ts';
import { base } from '../../../../../contracts/texts/zh-CN/base.ts';
import { files as words } from '../../../../../contracts/texts/zh-CN/files.ts';
import { Button } from '../../../../kit/Button.tsx';
import { useResult } from '../../../../kit/Result.tsx';
import { useAct } from '../../../../platform/api/useAct.ts';
import { ErrorNotice } from '../../../../platform/ErrorNotice.tsx';
import { type StagedFile, StagedFiles, stagedProblems } from '../../acts/StagedFiles.tsx';

const { labels } = words;

/** The form. What was handed on with the paper is replaced with it, and the form says so. */
export function ReplaceForm({ file, onClose }: { readonly file: FileView; readonly onClose: () => void }) {
  const [staged, setStaged] = useState<readonly StagedFile[]>([]);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct(replace);
  const tell = useResult();
  const [chosen] = staged;
  const missing = [
    ...(chosen ? [] : [labels.replaceWhat]),
    ...(reason.trim().length < 2 ? [labels.replaceWhy] : []),
    ...stagedProblems('stagedId', labels.replace, staged).map((problem) => problem.words),
  ];

  async function send(): Promise<void> {
    setTried(true);
    if (!chosen || missing.length > 0) return;
    try {
      const done = await act.run({
        params: { fileId: file.id },
        body: {
          stagedId: chosen.file.id,
          version: file.version,
          reason: reason.trim(),
          attested: chosen.attested,
        },
      });
      tell(said(labels.replaced, { n: done.version }));
      onClose();
    } catch {
      // `act.error` shows it.
    }
  }

  return (
    <form
      className="mt-replace"
      aria-label={labels.replace}
      onSubmit={(e) => {
        e.preventDefault();
        if (!act.isRunning) void send();
      }}
    >
      <StagedFiles files={staged} onChange={setStaged} label={labels.replaceDrop} multiple={false} />
      <Input
        aria-label={labels.replaceReason}
        placeholder={labels.replaceReason}
        maxLength={200}
        value={reason}
        onChange={(e) => setReason(e.target.value)}
      />
      <p className="hy-muted">{labels.replaceHow}</p>
      {tried && missing.length > 0 ? (
        <p className="mt-field-error" role="alert">
          {missing.join('；')}
        </p>
      ) : null}
      <ErrorNotice error={act.error} />
      <span className="mt-replace-ways">
        <Button submit kind="primary" busy={act.isRunning}>
          {labels.doReplace}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {base.labels.cancel}
        </Button>
      </span>
    </form>
  );
}
