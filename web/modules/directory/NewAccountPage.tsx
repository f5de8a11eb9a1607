/** 新建账号, /accounts: the system administrator makes an account; the security administrator opens it. */
import { Input } from 'antd';
import { useState } from 'react';
import { addAccount } from '../../../contracts/modules/organisation.ts';
import { said } from '../../../contracts/texts/texts.ts';
import { directory } from '../../../contracts/texts/zh-CN/directory.ts';
import { Button } from '../../kit/Button.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { PersonPicker } from '../../kit/pickers/pickers.tsx';
import { useAct } from '../../platform/api/useAct.ts';
import { ErrorNotice } from '../../platform/ErrorNotice.tsx';
import './directory.css';

const { labels } = directory;

/** The screen. */
export default function NewAccountPage() {
  const [who, setWho] = useState<{ id: number; name: string } | null>(null);
  const [login, setLogin] = useState('');
  const [made, setMade] = useState<string | null>(null);
  const act = useAct(addAccount);
  async function send(): Promise<void> {
    if (who === null) return;
    await act.run({ body: { personId: who.id, login } });
    setMade(who.name);
    setWho(null);
    setLogin('');
  }
  return (
    <div className="directory-account">
      <Panel title={labels.newAccount}>
        <div className="directory-form">
          <p className="directory-line hy-muted">{labels.newAccountHint}</p>
          <PersonPicker
            among="all"
            label={labels.who}
            placeholder={labels.who}
            value={who?.id ?? null}
            known={who ? [who] : undefined}
            onChange={(_, chosen) => setWho(chosen)}
          />
          <Input
            aria-label={labels.login}
            placeholder={labels.login}
            maxLength={40}
            autoComplete="off"
            value={login}
            onChange={(e) => setLogin(e.target.value.trim().toLowerCase())}
          />
          <ErrorNotice error={act.error} />
          <Button
            kind="primary"
            busy={act.isRunning}
            disabled={who === null || !/^[a-z0-9._-]{2,40}$/.test(login)}
            onClick={() => void send().catch(() => {})}
          >
            {labels.makeAccount}
          </Button>
          <p role="status" className="directory-line">
            {made === null ? '' : said(labels.accountMade, { name: made })}
          </p>
        </div>
      </Panel>
    </div>
  );
}
