/** Who is signed in. */
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type Me, me, signOut } from '../../contracts/modules/sessions.ts';
import type { ApiError } from './api/api-error.ts';
import { call } from './api/call.ts';
import { keyOf } from './api/query-client.ts';
import { useEndpoint } from './api/useEndpoint.ts';
import { LEFT_POST, onSignedOut, saysSignedOut } from './signed-out.ts';

/** The session as screens use it. */
export interface Session {
  /** null: nobody is signed in; undefined: not known yet. */
  readonly me: Me | null | undefined;
  /** Why it is not known: the server cannot be reached. */
  readonly error: ApiError | null;
  /** Set when the session ended because its person left his last post: the door says so. */
  readonly leftPost: ApiError | null;
  retry(): void;
  /** Enters as the person the server answered with (after sign-in). */
  enter(person: Me): void;
  /** Ends the session. */
  leave(): Promise<void>;
}

const Context = createContext<Session | null>(null);

/** Asks once who is signed in and keeps it. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const read = useEndpoint(me, {}, { freshMs: Number.POSITIVE_INFINITY });
  const [leftPost, setLeftPost] = useState<ApiError | null>(null);
  useEffect(
    () =>
      onSignedOut((why) => {
        // Told once; what else was under way is answered with "not signed in" and must not wipe it away.
        if (why.code === LEFT_POST) setLeftPost(why);
        client.setQueryData(keyOf(me, {}), null);
      }),
    [client],
  );
  const stranger = saysSignedOut(read.error);
  const known = stranger ? null : (read.data as Me | null | undefined);
  const value = useMemo<Session>(
    () => ({
      me: known,
      error: stranger ? null : read.error,
      leftPost,
      retry: () => void read.refetch(),
      enter(person) {
        // Nothing of the person before may stay in sight.
        client.removeQueries({
          predicate: (q) => q.queryKey[0] !== me.name && q.queryKey[0] !== 'demo.persons',
        });
        setLeftPost(null);
        client.setQueryData(keyOf(me, {}), person);
      },
      async leave() {
        await call(signOut, {});
        client.setQueryData(keyOf(me, {}), null);
        client.removeQueries({ predicate: (q) => q.queryKey[0] !== me.name });
      },
    }),
    [known, stranger, leftPost, read.error, read.refetch, client],
  );
  return <Context value={value}>{children}</Context>;
}

/** The session. Only inside SessionProvider. */
export function useSession(): Session {
  const session = useContext(Context);
  if (!session) throw new Error('useSession outside SessionProvider');
  return session;
}

/** The person signed in. Only on screens that exist for somebody signed in. */
export function useMe(): Me {
  const { me: person } = useSession();
  if (!person) throw new Error('useMe where nobody is signed in');
  return person;
}

/** Whether the person holds a permission: for menu entries; what may be done to a record comes as its abilities. */
export function usePermission(permission: string): boolean {
  const { me: person } = useSession();
  return person?.permissions.includes(permission) ?? false;
}
