/** 设岗位: its name and what it does in the office's business. */
import { Input, Select } from 'antd';
import { useState } from 'react';
import { addPost } from '../../../../contracts/modules/organisation.ts';
import { findText } from '../../../../contracts/texts/texts.ts';
import { directory } from '../../../../contracts/texts/zh-CN/directory.ts';
import { useAct } from '../../../platform/api/useAct.ts';
import { useUnits } from '../queries.ts';
import { Saving } from './Saving.tsx';

const { labels } = directory;

/** The form. */
export function AddPost(props: { readonly unitId: number; readonly onDone: () => void }) {
  const [name, setName] = useState('');
  const [role, setRole] = useState<string | null>(null);
  const roles = useUnits().data?.roles ?? [];
  const act = useAct(addPost);
  return (
    <div className="directory-form">
      <Input
        aria-label={labels.name}
        placeholder={labels.name}
        maxLength={60}
        value={name}
        onChange={(e) => setName(e.target.value)}
      />
      <Select
        aria-label={labels.role}
        placeholder={labels.role}
        value={role}
        options={roles.map((r) => ({ value: r, label: findText('names', `role.${r}`) ?? r }))}
        onChange={setRole}
      />
      <Saving
        act={act}
        disabled={name.trim() === '' || role === null}
        onSave={() => act.run({ body: { unitId: props.unitId, name, role: role ?? '' } })}
        onDone={props.onDone}
      />
    </div>
  );
}
