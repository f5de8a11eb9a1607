/** The door: account and password; in a demo, persons to tap. */

import { said } from '../../../contracts/texts/texts.ts';
import { base } from '../../../contracts/texts/zh-CN/base.ts';
import { papers } from '../../../contracts/texts/zh-CN/papers.ts';
import { sessions } from '../../../contracts/texts/zh-CN/sessions.ts';
import { Waiting } from '../../kit/Waiting.tsx';
import { ErrorNotice } from '../../platform/ErrorNotice.tsx';
import { useInstance } from '../../platform/instance.ts';
import { Go, PLACES } from '../../platform/navigation.tsx';
import { OfflineBanner } from '../../platform/OfflineBanner.tsx';
import { useSession } from '../../platform/session.tsx';
import { DemoDoor } from '../demo/public.ts';
import { SignInForm } from './SignInForm.tsx';
import './door.css';

/** The page for strangers. */
export default function DoorPage() {
  const instance = useInstance();
  const { leftPost } = useSession();
  return (
    <main className={instance?.demo ? 'door door-demo' : 'door'}>
      <OfflineBanner />
      <header className="door-head">
        <img src="/icon.svg" alt="" width={44} height={44} />
        <div>
          <h1>{base.labels.product}</h1>
          <p>{base.labels.motto}</p>
        </div>
        {instance ? (
          <p className="door-office">{said(sessions.labels.welcome, { office: instance.officeName })}</p>
        ) : null}
      </header>
      <ErrorNotice error={leftPost} />
      {!instance ? (
        <Waiting rows={4} />
      ) : instance.demo ? (
        <>
          <DemoDoor phoneUrls={instance.phoneUrls} />
          <details className="door-other">
            <summary>{sessions.labels.otherWay}</summary>
            <SignInForm />
          </details>
        </>
      ) : (
        <SignInForm autoFocus />
      )}
      <footer className="door-foot">
        {instance?.papersOpen ? <Go to={PLACES.papers}>{papers.labels.page}</Go> : null}
        {sessions.labels.noSecrets}
      </footer>
    </main>
  );
}
