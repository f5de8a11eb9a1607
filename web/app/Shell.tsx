/** Around every screen: the rail on a desktop, tabs on a phone, who is signed in, and the line that says what was done. */
import { Outlet, useLocation } from '@tanstack/react-router';
import { type ComponentType, lazy, Suspense, useEffect } from 'react';
import { system } from '../../contracts/texts/zh-CN/system.ts';
import { KeyboardHelp } from '../kit/KeyboardHelp.tsx';
import { ResultProvider } from '../kit/Result.tsx';
import { Waiting } from '../kit/Waiting.tsx';
import { sweepDrafts } from '../platform/draft-store.ts';
import { ErrorNotice } from '../platform/ErrorNotice.tsx';
import { useInstance } from '../platform/instance.ts';
import { useLive } from '../platform/live/useLive.ts';
import { MenuContext } from '../platform/menu.ts';
import type { LazyPart } from '../platform/module.ts';
import { OfflineBanner } from '../platform/OfflineBanner.tsx';
import { useMe, useSession } from '../platform/session.tsx';
import { handleKey } from '../platform/shortcuts.ts';
import { useIsPhone } from '../platform/useIsPhone.ts';
import { menuOf } from './menu.ts';
import { modules } from './modules.ts';
import { PhoneTabs } from './PhoneTabs.tsx';
import { Rail } from './Rail.tsx';

const openRoutes = modules.flatMap((m) => m.routes).filter((route) => route.open);
const Door = partOf(modules.find((m) => m.door)?.door);
const strips = modules.flatMap((m) => (m.strip ? [{ name: m.name, Strip: lazy(m.strip) }] : []));

function partOf(load: LazyPart | undefined): ComponentType {
  return load ? lazy(load) : () => null;
}

/** The shell: a stranger sees the door, whatever the address; after signing in he is where he wanted to be. */
export function Shell() {
  const { me, error, retry } = useSession();
  const instance = useInstance();
  const told = instance?.now;
  useEffect(() => {
    if (told) sweepDrafts(told);
  }, [told]);
  const { pathname } = useLocation();
  const isOpen = openRoutes.some((route) => route.path === pathname && instance && route.open?.(instance));
  useEffect(() => {
    document.addEventListener('keydown', handleKey);
    return () => document.removeEventListener('keydown', handleKey);
  }, []);
  // Nothing is drawn before the server's time is known: a demo lives in another month than the machine.
  if (me === undefined || (me !== null && !instance)) {
    return (
      <main className="hy-alone">
        {error ? <ErrorNotice error={error} onRetry={retry} /> : <Waiting rows={5} />}
      </main>
    );
  }
  return (
    <ResultProvider>
      <Suspense fallback={<Waiting rows={5} />}>
        {me !== null ? <Inside key={me.personId} /> : isOpen ? <Outside /> : <Door />}
      </Suspense>
    </ResultProvider>
  );
}

/** A page that strangers may use stands alone. */
function Outside() {
  return (
    <main id="main" className="hy-main hy-outside">
      <OfflineBanner />
      <Outlet />
    </main>
  );
}

function Inside() {
  useLive();
  const isPhone = useIsPhone();
  const { pathname } = useLocation();
  const me = useMe();
  return (
    <MenuContext value={menuOf(me)}>
      <div className="hy-shell">
        <a className="hy-skip" href="#main">
          {system.labels.skip}
        </a>
        <OfflineBanner />
        <Suspense fallback={null}>
          {strips.map(({ name, Strip }) => (
            <Strip key={name} />
          ))}
        </Suspense>
        <div className="hy-shell-middle">
          {isPhone ? null : <Rail />}
          <main id="main" className="hy-main" tabIndex={-1} data-path={pathname}>
            <Suspense fallback={<Waiting rows={8} />}>
              <Outlet />
            </Suspense>
          </main>
        </div>
        {isPhone ? <PhoneTabs /> : null}
        <KeyboardHelp />
      </div>
    </MenuContext>
  );
}
