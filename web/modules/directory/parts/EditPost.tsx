/** Renaming or closing a post. */
import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { changePost } from '../../../../contracts/modules/organisation.ts';
import { directory } from '../../../../contracts/texts/zh-CN/directory.ts';
import { useAct } from '../../../platform/api/useAct.ts';
import type { PostView } from '../queries.ts';
import { Saving } from './Saving.tsx';

const { labels } = directory;

/** The form. */
export function EditPost({ post, onDone }: { readonly post: PostView; readonly onDone: () => void }) {
  const [name, setName] = useState(post.name);
  const [isOpen, setOpen] = useState(post.isOpen);
  const act = useAct(changePost);
  return (
    <div className="directory-form">
      <Input aria-label={labels.name} maxLength={60} value={name} onChange={(e) => setName(e.target.value)} />
      <Checkbox checked={!isOpen} onChange={(e) => setOpen(!e.target.checked)}>
        {labels.closePost}
      </Checkbox>
      <Saving
        act={act}
        disabled={name.trim() === ''}
        onSave={() => act.run({ params: { postId: post.id }, body: { name, isOpen } })}
        onDone={onDone}
      />
    </div>
  );
}
