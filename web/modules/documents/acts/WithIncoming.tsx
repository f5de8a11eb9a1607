/** Forms open when what the register says of the paper is known: drafts start from it. */
import type { ReactNode } from 'react';
import { Waiting } from '../../../kit/Waiting.tsx';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { type Incoming, useIncoming } from '../queries.ts';

/** Renders once the detail is read. */
export function WithIncoming(props: {
  readonly matterId: string;
  readonly children: (detail: Incoming) => ReactNode;
}) {
  const read = useIncoming(props.matterId);
  if (read.data) return <>{props.children(read.data)}</>;
  if (read.error) return <ErrorNotice error={read.error} onRetry={() => void read.refetch()} />;
  return <Waiting rows={4} />;
}
