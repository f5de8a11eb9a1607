/** /me: who I am, whom I act for, and on a phone the way to everything else. */
import { said } from '../../../../contracts/texts/texts.ts';
import { desks } from '../../../../contracts/texts/zh-CN/desks.ts';
import { sessions } from '../../../../contracts/texts/zh-CN/sessions.ts';
import { system } from '../../../../contracts/texts/zh-CN/system.ts';
import { Button } from '../../../kit/Button.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { useNow } from '../../../platform/clock.ts';
import { formatDue, formatInstant } from '../../../platform/format.ts';
import { useMenu } from '../../../platform/menu.ts';
import { Go } from '../../../platform/navigation.tsx';
import { useMe, useSession } from '../../../platform/session.tsx';
import '../desks.css';

const { labels } = desks;

/** The screen. */
export default function MePage() {
  const me = useMe();
  const { leave } = useSession();
  const at = useNow();
  const elsewhere = useMenu().filter((entry) => !entry.onPhone);
  return (
    <div className="desk-me">
      <Panel title={me.name} extra={<span className="hy-muted">{formatInstant(at)}</span>}>
        <dl className="desk-facts">
          <dt>{labels.posts}</dt>
          {me.posts.map((post) => (
            <dd key={post.id}>
              {post.unitName} {post.name}
            </dd>
          ))}
          {me.standsInFor.length > 0 ? <dt>{labels.standsInFor}</dt> : null}
          {me.standsInFor.map((who) => (
            <dd key={who.personId}>
              {said(labels.standsInUntil, { name: who.name, until: formatDue(who.endsAt, at) })}
            </dd>
          ))}
          {me.liaisonFor.length > 0 ? <dt>{labels.liaisonFor}</dt> : null}
          {me.liaisonFor.map((who) => (
            <dd key={who.personId}>{who.name}</dd>
          ))}
        </dl>
      </Panel>
      <Panel title={labels.elsewhere} flush>
        <ul className="desk-links">
          {elsewhere.map((entry) => (
            <li key={entry.to}>
              <Go to={entry.to}>
                <span aria-hidden="true">{entry.icon}</span> {entry.label}{' '}
                {entry.Badge ? <entry.Badge /> : null}
              </Go>
            </li>
          ))}
        </ul>
      </Panel>
      <Button wide large onClick={() => void leave()}>
        {system.labels.leave}
      </Button>
      <p className="hy-muted">{sessions.labels.noSecrets}</p>
    </div>
  );
}
