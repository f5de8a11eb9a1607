import { describe, expect, it } from 'vitest';
import { inbox } from '../../../contracts/modules/desks.ts';
import { download } from '../../../contracts/modules/files.ts';
import { errorOfReply } from './api-error.ts';
import { addressOf } from './call.ts';

describe('addresses', () => {
  it('puts path parameters in place and encodes them', () => {
    expect(addressOf(download, { params: { fileId: 'a/b' } })).toBe('/api/files/a%2Fb');
  });

  it('leaves out of the query what was not said', () => {
    expect(addressOf(inbox, { query: { limit: 20, light: undefined, step: '' } })).toBe(
      '/api/inbox?limit=20',
    );
  });
});

describe('failed replies', () => {
  it('keep code, params and the reference to read out', () => {
    const reply = JSON.stringify({ code: 'flow.task_not_open', params: { a: 1 }, requestId: 'x7' });
    const error = errorOfReply(409, reply);
    expect([error.code, error.params, error.requestId, error.status]).toEqual([
      'flow.task_not_open',
      { a: 1 },
      'x7',
      409,
    ]);
  });

  it('that are not ours are said to be an unavailable server', () => {
    expect(errorOfReply(502, '<html>Bad Gateway</html>').code).toBe('base.unavailable');
    expect(errorOfReply(500, 'null').code).toBe('base.unavailable');
  });
});
