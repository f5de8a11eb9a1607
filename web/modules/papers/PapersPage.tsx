/** Drop a paper: what is wrong by which clause, how it looks set right; change it and check again. Nothing is kept. */
import { Input } from 'antd';
import { useState } from 'react';
import type { ReplyOf } from '../../../contracts/base/endpoint.ts';
import { check, checkText } from '../../../contracts/modules/papers.ts';
import { said } from '../../../contracts/texts/texts.ts';
import { papers as words } from '../../../contracts/texts/zh-CN/papers.ts';
import { Button } from '../../kit/Button.tsx';
import { FileDrop } from '../../kit/files/FileDrop.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { type ApiError, asApiError } from '../../platform/api/api-error.ts';
import { call } from '../../platform/api/call.ts';
import { ErrorNotice } from '../../platform/ErrorNotice.tsx';
import { Downloads } from './Downloads.tsx';
import { Findings } from './Findings.tsx';
import { Pages } from './Pages.tsx';
import './papers.css';

type Checked = ReplyOf<typeof check>;

/** The page. */
export default function PapersPage() {
  const [checked, setChecked] = useState<Checked | null>(null);
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const show = (reply: Checked) => {
    setChecked(reply);
    setText(reply.textForm);
    setError(null);
  };
  const recheck = async (textForm: string) => {
    setBusy(true);
    try {
      show(await call(checkText, { body: { textForm } }));
    } catch (thrown) {
      setError(asApiError(thrown));
    } finally {
      setBusy(false);
    }
  };
  const { labels } = words;
  return (
    <div className="papers">
      <FileDrop
        endpoint={check}
        title={labels.drop}
        hint={labels.hint}
        accept=".docx,.txt,.pdf"
        onTaken={show}
        paste
        slim={checked !== null}
      />
      {checked ? (
        <div className="papers-columns">
          <div className="papers-left">
            <Findings checked={checked} busy={busy} onMend={(mended) => void recheck(mended)} />
            <Panel
              title={labels.text}
              extra={
                <Button busy={busy} onClick={() => void recheck(text)}>
                  {labels.recheck}
                </Button>
              }
            >
              {error ? <ErrorNotice error={error} /> : null}
              <Input.TextArea
                className="papers-text"
                value={text}
                onChange={(e) => setText(e.target.value)}
                autoSize={{ minRows: 12, maxRows: 30 }}
                aria-label={labels.text}
                spellCheck={false}
              />
            </Panel>
          </div>
          <Panel
            title={labels.preview}
            extra={<Downloads textForm={checked.textForm} title={checked.title} />}
          >
            <Pages pages={checked.pages} />
            {checked.notes.length > 0 ? (
              <ul className="papers-notes" aria-label={said(labels.notes)}>
                {checked.notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            ) : null}
          </Panel>
        </div>
      ) : null}
    </div>
  );
}
