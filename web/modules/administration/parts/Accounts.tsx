/** Accounts: found as one types, shut and opened with a reason. */
import { Input } from 'antd';
import { useDeferredValue, useState } from 'react';
import { accounts, setAccount } from '../../../../contracts/modules/administration.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { administration } from '../../../../contracts/texts/zh-CN/administration.ts';
import { base } from '../../../../contracts/texts/zh-CN/base.ts';
import { Button } from '../../../kit/Button.tsx';
import { type Column, DataTable } from '../../../kit/DataTable.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { LoadMore } from '../../../kit/LoadMore.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { useResult } from '../../../kit/Result.tsx';
import { Waiting } from '../../../kit/Waiting.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import { type RowOf, usePages } from '../../../platform/api/usePages.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { formatInstant } from '../../../platform/format.ts';

const { labels } = administration;

type Account = RowOf<typeof accounts>;

function stateOf(account: Account): string {
  if (!account.isActive) return labels.shut;
  return account.lockedUntil
    ? said(labels.locked, { until: formatInstant(account.lockedUntil) })
    : labels.open;
}

function columns(onAct: (account: Account) => void): readonly Column<Account>[] {
  return [
    { key: 'login', title: labels.login, width: 130, stacked: 'bare', cell: (a) => a.login },
    { key: 'name', title: labels.name, width: 90, stacked: 'lead', cell: (a) => a.name },
    { key: 'posts', title: labels.posts, cell: (a) => a.posts, wideOnly: true, stacked: 'bare' },
    { key: 'state', title: labels.accountState, width: 130, stacked: 'bare', cell: stateOf },
    {
      key: 'last',
      title: labels.lastSignIn,
      width: 180,
      wideOnly: true,
      cell: (a) => (a.lastSignIn ? formatInstant(a.lastSignIn) : labels.never),
    },
    {
      key: 'act',
      title: labels.act,
      width: 80,
      screenOnly: true,
      stacked: 'bare',
      cell: (a) => (
        <button type="button" className="hy-link" onClick={() => onAct(a)}>
          {a.isActive && !a.lockedUntil ? labels.shutNow : labels.openNow}
          <span className="hy-hidden">{a.name}</span>
        </button>
      ),
    },
  ];
}

/** The panel. */
export function Accounts() {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Account | null>(null);
  const q = useDeferredValue(typed.trim());
  const pages = usePages(accounts, { query: { limit: 20, ...(q ? { q } : {}) } });
  return (
    <Panel
      title={labels.accounts}
      extra={
        <Input
          aria-label={labels.accountFind}
          placeholder={labels.accountFind}
          allowClear
          value={typed}
          maxLength={40}
          onChange={(e) => setTyped(e.target.value)}
        />
      }
      flush
    >
      {chosen ? <SetAccount key={chosen.id} account={chosen} onClose={() => setChosen(null)} /> : null}
      {pages.isPending ? <Waiting rows={6} /> : null}
      <ErrorNotice error={pages.error} onRetry={pages.refetch} />
      {!pages.isPending && !pages.error && pages.items.length === 0 ? (
        <Empty title={labels.accountsNone} how={labels.accountsNoneHow} />
      ) : null}
      {pages.items.length > 0 ? (
        <DataTable
          caption={labels.accounts}
          columns={columns(setChosen)}
          rows={pages.items}
          keyOf={(a) => String(a.id)}
          selected={chosen ? String(chosen.id) : undefined}
        />
      ) : null}
      <LoadMore pages={pages} />
    </Panel>
  );
}

function SetAccount({ account, onClose }: { readonly account: Account; readonly onClose: () => void }) {
  const [reason, setReason] = useState('');
  const act = useAct(setAccount);
  const tell = useResult();
  const isOpen = !account.isActive || account.lockedUntil !== null;
  const name = said(isOpen ? labels.doOpen : labels.doShut, { name: account.name });
  async function send(): Promise<void> {
    try {
      await act.run({ params: { accountId: account.id }, body: { isOpen, reason: reason.trim() } });
      tell(labels.accountDone);
      onClose();
    } catch {
      // `act.error` shows it.
    }
  }
  return (
    <form
      className="ad-form ad-form-above"
      aria-label={name}
      onSubmit={(e) => {
        e.preventDefault();
        if (!act.isRunning && reason.trim().length > 1) void send();
      }}
    >
      <Input
        aria-label={labels.reason}
        placeholder={labels.reason}
        value={reason}
        maxLength={200}
        autoFocus
        onChange={(e) => setReason(e.target.value)}
      />
      <Button
        submit
        kind={isOpen ? 'primary' : 'danger'}
        busy={act.isRunning}
        disabled={reason.trim().length < 2}
      >
        {name}
      </Button>
      <Button kind="quiet" onClick={onClose}>
        {base.labels.cancel}
      </Button>
      <ErrorNotice error={act.error} />
    </form>
  );
}
