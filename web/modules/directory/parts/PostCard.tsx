/** A post: who holds it and will; who takes it up, who leaves. */
import { useState } from 'react';
import type { HoldingView } from '../../../../contracts/modules/holdings.ts';
import { findText, said } from '../../../../contracts/texts/texts.ts';
import { directory } from '../../../../contracts/texts/zh-CN/directory.ts';
import { Button } from '../../../kit/Button.tsx';
import type { PostView } from '../queries.ts';
import { EditPost } from './EditPost.tsx';
import { HoldingLine } from './HoldingLine.tsx';
import { LeaveForm } from './LeaveForm.tsx';
import { TakeUp } from './TakeUp.tsx';

const { labels } = directory;

/** The card. */
export function PostCard(props: {
  readonly post: PostView;
  readonly holdings: readonly HoldingView[];
  readonly onPerson: (personId: number) => void;
}) {
  const { post, holdings } = props;
  const [form, setForm] = useState<'take' | 'edit' | null>(null);
  const [leaving, setLeaving] = useState<number | null>(null);
  const close = () => setForm(null);
  // One form at a time: what is counted in one may change by the other.
  const open = (which: 'take' | 'edit') => {
    setLeaving(null);
    setForm(form === which ? null : which);
  };
  return (
    <li>
      <div className="directory-post">
        <span className={post.isOpen ? undefined : 'hy-muted'}>
          <strong>{post.name}</strong>{' '}
          <span className="hy-tag">{findText('names', `role.${post.role}`) ?? post.role}</span>{' '}
          {post.isOpen ? '' : labels.closed}{' '}
          {post.tasks > 0 ? (
            <span className="hy-muted">{said(labels.postTasks, { n: post.tasks })}</span>
          ) : null}
        </span>
        <span className="directory-acts">
          {post.isOpen ? (
            <Button kind="quiet" pressed={form === 'take'} onClick={() => open('take')}>
              {labels.takeUp}
            </Button>
          ) : null}
          <Button kind="quiet" pressed={form === 'edit'} onClick={() => open('edit')}>
            {labels.editPost}
          </Button>
        </span>
      </div>
      {holdings.length === 0 && post.isOpen ? <span className="hy-muted">{labels.vacant}</span> : null}
      {holdings.map((h) => (
        <div key={h.id} className="directory-post">
          <HoldingLine holding={h} shows="person" onPerson={props.onPerson} />
          <Button
            kind="quiet"
            label={said(labels.leaveTitle, { person: h.person, post: h.post })}
            pressed={leaving === h.id}
            onClick={() => {
              close();
              setLeaving(leaving === h.id ? null : h.id);
            }}
          >
            {labels.leave}
          </Button>
        </div>
      ))}
      {leaving === null ? null : (
        <LeaveForm key={leaving} holdingId={leaving} onDone={() => setLeaving(null)} />
      )}
      {form === 'take' ? <TakeUp postId={post.id} onDone={close} /> : null}
      {form === 'edit' ? <EditPost post={post} onDone={close} /> : null}
    </li>
  );
}
