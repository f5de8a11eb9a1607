/** Forms open when what they start from is known. */
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Waiting } from '../../../kit/Waiting.tsx';
import type { ApiError } from '../../../platform/api/api-error.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { type Item, type UnitPart, useItem, useUnitPart } from '../queries.ts';

/** Renders once the item is read. */
export function WithItem(props: { readonly matterId: string; readonly children: (item: Item) => ReactNode }) {
  return <When read={useItem(props.matterId)}>{props.children}</When>;
}

/** Renders once the unit's part is read. */
export function WithUnitPart(props: {
  readonly matterId: string;
  readonly children: (part: UnitPart) => ReactNode;
}) {
  return <When read={useUnitPart(props.matterId)}>{props.children}</When>;
}

function When<T>(props: {
  readonly read: UseQueryResult<T, ApiError>;
  readonly children: (data: T) => ReactNode;
}) {
  const { read } = props;
  if (read.data !== undefined) return <>{props.children(read.data)}</>;
  if (read.error) return <ErrorNotice error={read.error} onRetry={() => void read.refetch()} />;
  return <Waiting rows={4} />;
}
