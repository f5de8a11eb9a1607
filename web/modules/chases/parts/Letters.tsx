/** Letters that the rules drafted: read, sent or laid aside. */
import { Input } from 'antd';
import { useState } from 'react';
import { type ChaseLetter, dropLetter, letters, sendLetter } from '../../../../contracts/modules/chases.ts';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { chases } from '../../../../contracts/texts/zh-CN/chases.ts';
import { Button } from '../../../kit/Button.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { useResult } from '../../../kit/Result.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import { useEndpoint } from '../../../platform/api/useEndpoint.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { formatInstant } from '../../../platform/format.ts';
import { MatterLink } from '../../../platform/navigation.tsx';

const { labels } = chases;

/** Undecided ones first. */
export function Letters() {
  const { data, error, refetch } = useEndpoint(letters, {});
  if (error) return <ErrorNotice error={error} onRetry={refetch} />;
  if (!data) return null;
  return (
    <Panel title={labels.letters}>
      {data.items.length === 0 ? <Empty title={labels.noLetters} how={labels.noLettersHow} /> : null}
      <ul className="chases-letters">
        {data.items.map((letter) => (
          <Letter key={letter.id} letter={letter} />
        ))}
      </ul>
    </Panel>
  );
}

function Letter({ letter }: { readonly letter: ChaseLetter }) {
  const words = letter.kind === 'letter' ? labels.letterText : labels.criticismText;
  return (
    <li>
      <p className="chases-letter-head">
        <strong>{textOf('names', `letter.${letter.kind}`)}</strong>
        <span className="hy-tag">{textOf('names', `letter_state.${letter.state}`)}</span>
        <MatterLink matterId={letter.matterId}>{letter.title}</MatterLink>
      </p>
      <p className="chases-letter-text">{said(words, { ...letter })}</p>
      <p className="hy-muted">
        {letter.copied.length > 0 ? said(labels.copied, { names: letter.copied.join('、') }) : ''}
        {letter.decidedAt
          ? `；${said(labels.decided, {
              by: letter.decidedBy ?? '',
              at: formatInstant(letter.decidedAt),
              state: textOf('names', `letter_state.${letter.state}`),
            })}${letter.reason ? `：${letter.reason}` : ''}`
          : ''}
      </p>
      {letter.state === 'draft' ? <Decide letterId={letter.id} /> : null}
    </li>
  );
}

function Decide({ letterId }: { readonly letterId: string }) {
  const tell = useResult();
  const send = useAct(sendLetter);
  const drop = useAct(dropLetter);
  const [reason, setReason] = useState<string | null>(null);
  const params = { letterId };
  return (
    <div className="chases-decide">
      {reason === null ? (
        <>
          <Button
            kind="primary"
            busy={send.isRunning}
            onClick={() =>
              void send
                .run({ params, body: {} })
                .then(() => tell(labels.sent))
                .catch(() => {})
            }
          >
            {labels.send}
          </Button>
          <Button onClick={() => setReason('')}>{labels.drop}</Button>
        </>
      ) : (
        <>
          <Input
            aria-label={labels.dropReason}
            placeholder={labels.dropReason}
            value={reason}
            maxLength={200}
            onChange={(e) => setReason(e.target.value)}
          />
          <Button
            busy={drop.isRunning}
            disabled={reason.trim().length < 2}
            onClick={() =>
              void drop
                .run({ params, body: { reason } })
                .then(() => tell(labels.dropped))
                .catch(() => {})
            }
          >
            {labels.confirm}
          </Button>
        </>
      )}
      <ErrorNotice error={send.error ?? drop.error} />
    </div>
  );
}
