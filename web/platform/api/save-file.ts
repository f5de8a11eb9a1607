/** A file that an endpoint makes, saved to the person's disk. */
import type { AnyEndpoint } from '../../../contracts/base/endpoint.ts';
import { type CallInput, callBytes } from './call.ts';

/** Calls an endpoint that answers bytes and hands them over under a name. @throws ApiError */
export async function saveFile<E extends AnyEndpoint>(
  endpoint: E,
  input: CallInput<E>,
  name: string,
): Promise<void> {
  const url = URL.createObjectURL(await callBytes(endpoint, input));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
