/** Grants: which role may do what, how far; set and taken away with a reason. */
import { Input, Select } from 'antd';
import { useState } from 'react';
import { grants, setGrant } from '../../../../contracts/modules/administration.ts';
import { findText, textOf } from '../../../../contracts/texts/texts.ts';
import { administration } from '../../../../contracts/texts/zh-CN/administration.ts';
import { Button } from '../../../kit/Button.tsx';
import { DataTable } from '../../../kit/DataTable.tsx';
import { LoadMore } from '../../../kit/LoadMore.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { useResult } from '../../../kit/Result.tsx';
import { Waiting } from '../../../kit/Waiting.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import { useEndpoint } from '../../../platform/api/useEndpoint.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';

const { labels } = administration;
const SCOPES = ['own', 'involved', 'portfolio', 'unit', 'unit_tree', 'all'] as const;
type Scope = (typeof SCOPES)[number];
/** Rows shown at first, and so many more each time. */
const SHOWN = 50;

const roleName = (role: string) => findText('names', `role.${role}`) ?? role;

/** By its words, the code behind them as the manual and the commands call it. */
function permissionName(permission: string): string {
  const name = findText('names', `permission.${permission}`);
  return name ? `${name}（${permission}）` : permission;
}

/** The panel: the form, and a table by role. */
export function Grants() {
  const read = useEndpoint(grants, {});
  const [role, setRole] = useState<string>();
  const [many, setMany] = useState(SHOWN);
  const shown = (read.data?.grants ?? []).filter((g) => role === undefined || g.role === role);
  return (
    <Panel title={labels.grants} flush>
      {read.isPending ? <Waiting rows={6} /> : null}
      <ErrorNotice error={read.error} onRetry={() => void read.refetch()} />
      {read.data ? (
        <>
          <SetGrant
            roles={read.data.roles}
            permissions={read.data.permissions}
            role={role}
            onRole={setRole}
          />
          <DataTable
            caption={labels.grants}
            columns={[
              { key: 'role', title: labels.grantRole, width: 150, cell: (g) => roleName(g.role) },
              { key: 'permission', title: labels.grantPermission, cell: (g) => permissionName(g.permission) },
              {
                key: 'scope',
                title: labels.grantScope,
                width: 140,
                cell: (g) => textOf('names', `scope.${g.scope}`),
              },
            ]}
            rows={shown.slice(0, many)}
            keyOf={(g) => `${g.role}/${g.permission}`}
          />
          <LoadMore
            pages={{
              hasMore: shown.length > many,
              isLoadingMore: false,
              loadMore: () => setMany(many + SHOWN),
            }}
          />
        </>
      ) : null}
    </Panel>
  );
}

function SetGrant(props: {
  readonly roles: readonly string[];
  readonly permissions: readonly string[];
  readonly role: string | undefined;
  readonly onRole: (role: string | undefined) => void;
}) {
  const { role } = props;
  const [permission, setPermission] = useState<string>();
  const [scope, setScope] = useState<Scope | 'none'>();
  const [reason, setReason] = useState('');
  const act = useAct(setGrant);
  const tell = useResult();
  const isWhole = role && permission && scope && reason.trim().length > 1;
  async function send(): Promise<void> {
    if (!role || !permission || !scope) return;
    try {
      await act.run({
        body: { role, permission, scope: scope === 'none' ? null : scope, reason: reason.trim() },
      });
      setReason('');
      tell(labels.grantDone);
    } catch {
      // `act.error` shows it.
    }
  }
  return (
    <form
      className="ad-form ad-form-above"
      aria-label={labels.grantSet}
      onSubmit={(e) => {
        e.preventDefault();
        if (!act.isRunning && isWhole) void send();
      }}
    >
      <Select
        aria-label={labels.grantRole}
        placeholder={labels.grantRole}
        allowClear
        value={role ?? null}
        onChange={(value) => props.onRole(value ?? undefined)}
        options={props.roles.map((value) => ({ value, label: roleName(value) }))}
      />
      <Select
        aria-label={labels.grantPermission}
        placeholder={labels.grantPermission}
        showSearch={{ optionFilterProp: 'label' }}
        value={permission ?? null}
        onChange={(value) => setPermission(value ?? undefined)}
        options={props.permissions.map((value) => ({ value, label: permissionName(value) }))}
      />
      <Select
        aria-label={labels.grantScope}
        placeholder={labels.grantScope}
        value={scope ?? null}
        onChange={(value) => setScope(value ?? undefined)}
        options={[
          ...SCOPES.map((value) => ({ value, label: textOf('names', `scope.${value}`) })),
          { value: 'none' as const, label: labels.grantNone },
        ]}
      />
      <Input
        aria-label={labels.reason}
        placeholder={labels.reason}
        value={reason}
        maxLength={200}
        onChange={(e) => setReason(e.target.value)}
      />
      <Button submit kind="primary" busy={act.isRunning} disabled={!isWhole}>
        {labels.grantSet}
      </Button>
      <ErrorNotice error={act.error} />
    </form>
  );
}
