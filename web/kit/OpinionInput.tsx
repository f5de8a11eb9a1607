/** What a person says when acting: typed, by hand, or both. */
import { Input } from 'antd';
import { lazy, Suspense, useId, useState } from 'react';
import type { OpinionInput as Opinion } from '../../contracts/modules/flow.ts';
import { base } from '../../contracts/texts/zh-CN/base.ts';
import { Tabs } from './Tabs.tsx';

const InkPad = lazy(async () => ({ default: (await import('./ink/InkPad.tsx')).InkPad }));

/** An opinion being written, as the contract takes it. */
export type OpinionDraft = { readonly text: string; readonly ink?: string | undefined };

/** Props of OpinionInput. */
export interface OpinionInputProps {
  readonly value: OpinionDraft;
  readonly onChange: (value: OpinionDraft) => void;
  readonly label: string;
  readonly placeholder?: string;
  /** Words one tap writes: 同意。 请按程序办理。 */
  readonly phrases?: readonly string[];
  /** false: no handwriting here. */
  readonly ink?: boolean;
  readonly status?: 'error' | undefined;
  readonly rows?: number;
  readonly autoFocus?: boolean;
}

/** Typed and handwritten words side by side as two tabs; both are sent. */
export function OpinionInput(props: OpinionInputProps) {
  const { value, onChange, label } = props;
  const id = useId();
  const [way, setWay] = useState<string>(value.ink && !value.text ? 'ink' : 'text');
  return (
    <div className="hy-opinion">
      {props.ink === false ? null : (
        <Tabs
          label={label}
          active={way}
          onChange={setWay}
          tabs={[
            { key: 'text', label: base.labels.byTyping },
            { key: 'ink', label: value.ink ? base.labels.byHandDone : base.labels.byHand },
          ]}
        />
      )}
      {way === 'text' || props.ink === false ? (
        <>
          {props.phrases?.length ? (
            <div className="hy-phrases">
              {props.phrases.map((phrase) => (
                <button
                  key={phrase}
                  type="button"
                  className="hy-phrase"
                  onClick={() => onChange({ ...value, text: value.text + phrase })}
                >
                  {phrase}
                </button>
              ))}
            </div>
          ) : null}
          <Input.TextArea
            id={id}
            aria-label={label}
            value={value.text}
            maxLength={4000}
            autoSize={{ minRows: props.rows ?? 3, maxRows: 12 }}
            placeholder={props.placeholder ?? label}
            {...(props.status ? { status: props.status } : {})}
            {...(props.autoFocus ? { autoFocus: true } : {})}
            onChange={(e) => onChange({ ...value, text: e.target.value })}
          />
        </>
      ) : (
        <Suspense fallback={<div className="hy-ink-pad" />}>
          <InkPad label={label} value={value.ink} onChange={(ink) => onChange({ ...value, ink })} />
        </Suspense>
      )}
    </div>
  );
}

/** An opinion as a body takes it: without an empty ink. */
export function opinionBody(draft: OpinionDraft): Opinion {
  return draft.ink ? { text: draft.text, ink: draft.ink } : { text: draft.text };
}

/** Whether anything was said. */
export function isSaid(draft: OpinionDraft): boolean {
  return draft.text.trim() !== '' || Boolean(draft.ink);
}
