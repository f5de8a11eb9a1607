/** Renaming a unit, moving it below another, closing it. */
import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { changeUnit } from '../../../../contracts/modules/organisation.ts';
import { directory } from '../../../../contracts/texts/zh-CN/directory.ts';
import { UnitPicker } from '../../../kit/pickers/pickers.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import type { UnitView } from '../queries.ts';
import { Saving } from './Saving.tsx';

const { labels } = directory;

/** The form. */
export function EditUnit({ unit, onDone }: { readonly unit: UnitView; readonly onDone: () => void }) {
  const [name, setName] = useState(unit.name);
  const [fullName, setFullName] = useState(unit.fullName);
  const [parentId, setParentId] = useState(unit.parentId);
  const [isOpen, setOpen] = useState(unit.isOpen);
  const act = useAct(changeUnit);
  return (
    <div className="directory-form">
      <Input aria-label={labels.name} maxLength={60} value={name} onChange={(e) => setName(e.target.value)} />
      <Input
        aria-label={labels.fullName}
        maxLength={120}
        value={fullName}
        onChange={(e) => setFullName(e.target.value)}
      />
      {unit.parentId === null ? null : (
        <UnitPicker
          among="all_units"
          label={labels.parent}
          value={parentId}
          known={[{ id: unit.parentId, name: unit.parent ?? '' }]}
          onChange={(id) => setParentId(id ?? unit.parentId)}
        />
      )}
      <Checkbox checked={!isOpen} onChange={(e) => setOpen(!e.target.checked)}>
        {labels.closeUnit}
      </Checkbox>
      <Saving
        act={act}
        disabled={name.trim() === '' || fullName.trim() === ''}
        onSave={() => act.run({ params: { unitId: unit.id }, body: { name, fullName, parentId, isOpen } })}
        onDone={onDone}
      />
    </div>
  );
}
