/** Going places. Addresses of the screens stand here, so that modules can lead to each other without importing. */
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** Addresses of the screens. */
export const PLACES = {
  desk: '/',
  echoes: '/echoes',
  clearOut: '/clear-out',
  done: '/done',
  search: '/search',
  notices: '/notices',
  me: '/me',
  documents: '/documents',
  originals: '/documents/originals',
  supervision: '/supervision',
  spreading: '/spreading',
  archives: '/archives',
  papers: '/papers',
  exports: '/exports',
  wall: '/wall',
  displays: '/displays',
  routing: '/routing',
  directory: '/directory',
  accounts: '/accounts',
  limits: '/limits',
  numbers: '/numbers',
  secrecy: '/secrecy',
  chases: '/chases',
  duty: '/duty',
  dutySheet: (shiftId: string) => `/duty/shifts/${shiftId}`,
  toRead: '/to-read',
  matter: (matterId: string) => `/matter/${matterId}`,
} as const;

/** Goes to an address; `replace` leaves no step back. */
export function useGo(): (to: string, options?: { readonly replace?: boolean }) => void {
  const navigate = useNavigate();
  return (to, options = {}) => void navigate({ href: to, ...(options.replace ? { replace: true } : {}) });
}

/** A link inside the platform. */
export function Go(props: {
  readonly to: string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly label?: string;
  readonly onClick?: () => void;
}) {
  return (
    <Link
      to={props.to}
      {...(props.className ? { className: props.className } : {})}
      {...(props.label ? { 'aria-label': props.label } : {})}
      {...(props.onClick ? { onClick: props.onClick } : {})}
      activeOptions={{ exact: props.to === '/', includeSearch: false }}
    >
      {props.children}
    </Link>
  );
}

/** A link to a matter. */
export function MatterLink(props: {
  readonly matterId: string;
  readonly children: ReactNode;
  readonly className?: string;
}) {
  return (
    <Go to={PLACES.matter(props.matterId)} {...(props.className ? { className: props.className } : {})}>
      {props.children}
    </Go>
  );
}

/** One word of the address after `?`: filters, page and tab live there, so that a link shows the same. */
export function useUrlWord(name: string): [string | undefined, (value: string | undefined) => void] {
  const words = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const value = words[name];
  const set = (next: string | undefined) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, [name]: next }),
      replace: true,
    } as never);
  return [value === undefined || value === null ? undefined : String(value), set];
}

/** All words of the address after `?`, and how to change several of them in one step. */
export function useUrlWords(): [
  Readonly<Record<string, unknown>>,
  (change: Readonly<Record<string, string | undefined>>) => void,
] {
  const words = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  return [
    words,
    (change) =>
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => ({ ...before, ...change }),
        replace: true,
      } as never),
  ];
}
