/** 组: persons and units addressed together. */
import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { saveGroup } from '../../../../contracts/modules/holdings.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { directory } from '../../../../contracts/texts/zh-CN/directory.ts';
import { Button } from '../../../kit/Button.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { PersonsPicker, UnitsPicker } from '../../../kit/pickers/pickers.tsx';
import { Waiting } from '../../../kit/Waiting.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { type GroupView, useGroups } from '../queries.ts';
import { Saving } from './Saving.tsx';

const { labels } = directory;

/** The pane. */
export function Groups() {
  const read = useGroups();
  const [open, setOpen] = useState<number | 'new' | null>(null);
  const items = read.data?.items ?? [];
  return (
    <Panel
      title={labels.groups}
      extra={
        <Button pressed={open === 'new'} onClick={() => setOpen(open === 'new' ? null : 'new')}>
          {labels.addGroup}
        </Button>
      }
    >
      <ErrorNotice error={read.error} />
      {read.isPending ? <Waiting rows={3} /> : null}
      {open === 'new' ? <GroupForm group={null} onDone={() => setOpen(null)} /> : null}
      {!read.isPending && items.length === 0 && open === null ? (
        <Empty title={labels.noGroups} how={labels.noGroupsHow} />
      ) : null}
      <ul className="directory-posts">
        {items.map((group) => (
          <li key={group.id}>
            <div className="directory-post">
              <span>
                <strong>{group.name}</strong> {group.isOpen ? '' : labels.closed}{' '}
                <span className="hy-muted" title={group.members.map((m) => m.name).join('、')}>
                  {said(labels.groupSize, { n: group.members.length })}
                </span>
              </span>
              <Button kind="quiet" onClick={() => setOpen(open === group.id ? null : group.id)}>
                {labels.editGroup}
              </Button>
            </div>
            {open === group.id ? <GroupForm group={group} onDone={() => setOpen(null)} /> : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function GroupForm({ group, onDone }: { readonly group: GroupView | null; readonly onDone: () => void }) {
  const [name, setName] = useState(group?.name ?? '');
  const known = group?.members ?? [];
  const [units, setUnits] = useState<readonly number[]>(
    known.filter((m) => m.kind === 'unit').map((m) => m.id),
  );
  const [others, setOthers] = useState<readonly number[]>(
    known.filter((m) => m.kind !== 'unit').map((m) => m.id),
  );
  const [isOpen, setOpen] = useState(group?.isOpen ?? true);
  const act = useAct(saveGroup);
  return (
    <div className="directory-form">
      <Input
        aria-label={labels.name}
        placeholder={labels.name}
        maxLength={60}
        value={name}
        onChange={(e) => setName(e.target.value)}
      />
      <UnitsPicker
        label={labels.memberUnits}
        placeholder={labels.memberUnits}
        value={units}
        known={known}
        onChange={setUnits}
      />
      <PersonsPicker
        label={labels.memberPersons}
        placeholder={labels.memberPersons}
        value={others}
        known={known}
        onChange={setOthers}
      />
      <p className="directory-line hy-muted">{labels.membersHint}</p>
      {group ? (
        <Checkbox checked={!isOpen} onChange={(e) => setOpen(!e.target.checked)}>
          {labels.closeGroup}
        </Checkbox>
      ) : null}
      <Saving
        act={act}
        disabled={name.trim() === ''}
        onSave={() =>
          act.run({ body: { id: group?.id ?? null, name, memberIds: [...units, ...others], isOpen } })
        }
        onDone={onDone}
      />
    </div>
  );
}
