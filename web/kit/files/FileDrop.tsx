/** Taking files in: drag, paste, choose, photograph. Each goes up by itself, with progress; a refusal is said kindly. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { AnyEndpoint, ReplyOf } from '../../../contracts/base/endpoint.ts';
import { base } from '../../../contracts/texts/zh-CN/base.ts';
import { fileOfDraggedLink } from '../../platform/api/linked-file.ts';
import { Button } from '../Button.tsx';
import { UnfinishedUploads } from './UnfinishedUploads.tsx';
import { UploadLine } from './UploadLine.tsx';
import { useUploads } from './useUploads.ts';

/** Props of FileDrop. */
export interface FileDropProps<E extends AnyEndpoint> {
  /** An endpoint that declares `upload`. */
  readonly endpoint: E;
  /** Each file taken, with what the server answered. */
  readonly onTaken: (reply: ReplyOf<E>, file: File) => void;
  /** `.pdf,.docx,.txt`, `image/*`: shown to the chooser; the server decides. */
  readonly accept?: string;
  readonly multiple?: boolean;
  /** Words in the zone. */
  readonly title: string;
  readonly hint?: string;
  /** Also takes what is pasted anywhere on the screen (not while typing text). */
  readonly paste?: boolean;
  readonly fields?: Readonly<Record<string, string>>;
  /** A low zone, for the side of a form. */
  readonly slim?: boolean;
}

/** A drop zone. @example <FileDrop endpoint={stage} title="拖入佐证材料" onTaken={(file) => add(file)} /> */
export function FileDrop<E extends AnyEndpoint>(props: FileDropProps<E>) {
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const { uploads, take, drop } = useUploads(props.endpoint, props.onTaken, props.fields);
  const takeAll = useCallback(
    (files: readonly File[]) => {
      for (const file of props.multiple ? files : files.slice(0, 1)) take(file);
    },
    [take, props.multiple],
  );
  usePaste(props.paste ?? false, takeAll);
  return (
    <div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra way; the button inside does the same */}
      <div
        className={['hy-drop', over ? 'hy-drop-over' : '', props.slim ? 'hy-drop-slim' : ''].join(' ')}
        onDragOver={(e) => {
          e.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(e) => {
          e.preventDefault();
          setOver(false);
          const files = [...e.dataTransfer.files];
          if (files.length > 0) takeAll(files);
          else void fileOfDraggedLink(e.dataTransfer).then((file) => file && takeAll([file]));
        }}
      >
        <strong>{over ? base.labels.dropNow : props.title}</strong>
        {props.hint ? <span className="hy-muted">{props.hint}</span> : null}
        <Button onClick={() => chooser.current?.click()}>{base.labels.chooseFile}</Button>
        <input
          ref={chooser}
          type="file"
          hidden
          tabIndex={-1}
          aria-label={props.title}
          {...(props.accept ? { accept: props.accept } : {})}
          multiple={props.multiple ?? false}
          onChange={(e) => {
            takeAll([...(e.target.files ?? [])]);
            e.target.value = '';
          }}
        />
      </div>
      <div aria-live="polite">
        <UnfinishedUploads endpoint={props.endpoint.name} names={uploads.map((one) => one.file.name)} />
        {uploads.map((one) => (
          <UploadLine
            key={one.id}
            upload={one}
            onRetry={() => take(one.file, one.id)}
            onDrop={() => drop(one.id)}
          />
        ))}
      </div>
    </div>
  );
}

/** Files pasted anywhere: an office's way of taking a screenshot or a file out of a chat. */
function usePaste(wanted: boolean, takeAll: (files: readonly File[]) => void): void {
  useEffect(() => {
    if (!wanted) return;
    const onPaste = (e: ClipboardEvent) => {
      const files = [...(e.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      e.preventDefault();
      takeAll(files);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [wanted, takeAll]);
}
