/** Files staged for an act: dropped or photographed, each attested by a person where the machine could not read it. */
import type { z } from 'zod';
import { type FileView, stage } from '../../../../contracts/modules/files.ts';
import { textOf } from '../../../../contracts/texts/texts.ts';
import { guard } from '../../../../contracts/texts/zh-CN/guard.ts';
import { FileDrop } from '../../../kit/files/FileDrop.tsx';
import { FileList } from '../../../kit/files/FileList.tsx';
import type { Problem } from './problems.ts';

/** A file staged, and whether the person attested that it bears no secrecy mark. */
export interface StagedFile {
  readonly file: z.output<typeof FileView>;
  readonly attested: boolean;
}

/** Props of StagedFiles. */
export interface StagedFilesProps {
  readonly files: readonly StagedFile[];
  /** Given a change of what is kept now, since several uploads end in their own time. */
  readonly onChange: (change: (before: readonly StagedFile[]) => readonly StagedFile[]) => void;
  readonly label: string;
  readonly hint?: string;
  readonly accept?: string;
  readonly multiple: boolean;
}

/** The drop zone with what was taken under it. */
export function StagedFiles(props: StagedFilesProps) {
  const { files, onChange, label, multiple } = props;
  const unread = files.filter((f) => f.file.guard === 'not_checked');
  return (
    <div className="mt-staged">
      <FileDrop
        endpoint={stage}
        title={label}
        slim
        multiple={multiple}
        paste
        {...(props.hint ? { hint: props.hint } : {})}
        {...(props.accept ? { accept: props.accept } : {})}
        onTaken={(reply) => {
          const file = reply as StagedFile['file'];
          onChange((before) => [...(multiple ? before : []), { file, attested: false }]);
        }}
      />
      {files.length > 0 ? (
        <FileList
          label={label}
          files={files.map((f) => f.file)}
          onRemove={(file) => onChange((before) => before.filter((f) => f.file.id !== file.id))}
        />
      ) : null}
      {unread.map(({ file, attested }) => (
        <label key={file.id} className="mt-attest">
          <input
            type="checkbox"
            checked={attested}
            onChange={(e) => {
              const next = e.target.checked;
              onChange((before) => before.map((f) => (f.file.id === file.id ? { ...f, attested: next } : f)));
            }}
          />
          <span>
            {file.name}：{textOf('names', 'guard.not_checked')}。{guard.labels.attest}
          </span>
        </label>
      ))}
    </div>
  );
}

/** Files that still want their attestation. */
export function stagedProblems(path: string, label: string, files: readonly StagedFile[]): Problem[] {
  return files
    .filter((f) => f.file.guard === 'not_checked' && !f.attested)
    .map((f) => ({ path, label, words: `${f.file.name}：${guard.labels.attestFirst}` }));
}
