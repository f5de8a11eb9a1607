/** A unit: what it is, its posts and who holds them, which leaders answer for it; and changing all of that. */
import { useState } from 'react';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { directory } from '../../../../contracts/texts/zh-CN/directory.ts';
import { Button } from '../../../kit/Button.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { Waiting } from '../../../kit/Waiting.tsx';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { type UnitView, useUnit } from '../queries.ts';
import { AddPost } from './AddPost.tsx';
import { AddUnit } from './AddUnit.tsx';
import { Duties } from './Duties.tsx';
import { EditUnit } from './EditUnit.tsx';
import { HoldingLine } from './HoldingLine.tsx';
import { PostCard } from './PostCard.tsx';

const { labels } = directory;
type Form = 'unit' | 'post' | 'edit' | null;

/** The pane. */
export function UnitPane(props: { readonly unitId: number; readonly onPerson: (personId: number) => void }) {
  const read = useUnit(props.unitId);
  const [form, setForm] = useState<Form>(null);
  if (read.error) return <ErrorNotice error={read.error} />;
  if (!read.data) return <Waiting rows={8} />;
  const unit = read.data;
  const toggle = (which: Form) => setForm(form === which ? null : which);
  return (
    <>
      <Panel
        title={unit.fullName}
        extra={<span className="hy-tag">{textOf('names', `unit_kind.${unit.kind}`)}</span>}
      >
        <p className="directory-line hy-muted">
          {unit.parent ? said(labels.under, { name: unit.parent }) : ''} {unit.code ?? ''}{' '}
          {unit.isOpen ? '' : labels.closed}
        </p>
        <p className="directory-acts">
          <Button pressed={form === 'post'} onClick={() => toggle('post')}>
            {labels.addPost}
          </Button>
          <Button pressed={form === 'unit'} onClick={() => toggle('unit')}>
            {labels.addUnit}
          </Button>
          <Button pressed={form === 'edit'} onClick={() => toggle('edit')}>
            {labels.editUnit}
          </Button>
        </p>
        {form === 'post' ? <AddPost unitId={unit.id} onDone={() => setForm(null)} /> : null}
        {form === 'unit' ? <AddUnit parentId={unit.id} onDone={() => setForm(null)} /> : null}
        {form === 'edit' ? <EditUnit unit={unit} onDone={() => setForm(null)} /> : null}
      </Panel>
      <Panel title={labels.posts}>
        {unit.posts.length === 0 ? <Empty title={labels.noPosts} how={labels.noPostsHow} /> : null}
        <ul className="directory-posts">
          {unit.posts.map((post) => (
            <PostCard
              key={post.id}
              post={post}
              holdings={unit.holdings.filter((h) => h.postId === post.id && h.standing !== 'over')}
              onPerson={props.onPerson}
            />
          ))}
        </ul>
        <Past unit={unit} onPerson={props.onPerson} />
      </Panel>
      <Duties unit={unit} />
    </>
  );
}

function Past({
  unit,
  onPerson,
}: {
  readonly unit: UnitView;
  readonly onPerson: (personId: number) => void;
}) {
  const over = unit.holdings.filter((h) => h.standing === 'over');
  if (over.length === 0) return null;
  return (
    <details>
      <summary>{said(labels.past, { n: over.length })}</summary>
      <ul className="directory-posts">
        {over.map((h) => (
          <li key={h.id}>
            <HoldingLine holding={h} shows="person" onPerson={onPerson} />
            <span className="hy-muted">{h.post}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
