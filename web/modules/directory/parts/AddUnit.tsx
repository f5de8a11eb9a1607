/** 设下属单位. */
import { Input, Select } from 'antd';
import { useState } from 'react';
import { addUnit } from '../../../../contracts/modules/organisation.ts';
import { textOf } from '../../../../contracts/texts/texts.ts';
import { directory } from '../../../../contracts/texts/zh-CN/directory.ts';
import { useAct } from '../../../platform/api/useAct.ts';
import { Saving } from './Saving.tsx';

const { labels } = directory;
const KINDS = ['section', 'department', 'township', 'office', 'leadership'] as const;
type Kind = (typeof KINDS)[number];

/** The form. */
export function AddUnit(props: { readonly parentId: number; readonly onDone: () => void }) {
  const [name, setName] = useState('');
  const [fullName, setFullName] = useState('');
  const [kind, setKind] = useState<Kind>('section');
  const act = useAct(addUnit);
  return (
    <div className="directory-form">
      <Input
        aria-label={labels.name}
        placeholder={labels.name}
        maxLength={60}
        value={name}
        onChange={(e) => setName(e.target.value)}
      />
      <Input
        aria-label={labels.fullName}
        placeholder={labels.fullName}
        maxLength={120}
        value={fullName}
        onChange={(e) => setFullName(e.target.value)}
      />
      <Select<Kind>
        aria-label={labels.kind}
        value={kind}
        options={KINDS.map((k) => ({ value: k, label: textOf('names', `unit_kind.${k}`) }))}
        onChange={setKind}
      />
      <Saving
        act={act}
        disabled={name.trim() === ''}
        onSave={() =>
          act.run({ body: { name, fullName: fullName.trim() || name, kind, parentId: props.parentId } })
        }
        onDone={props.onDone}
      />
    </div>
  );
}
