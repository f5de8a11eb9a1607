import { expect, test } from 'vitest';
import { Act } from '../../contracts/base/acts.ts';
import { findText } from '../../contracts/texts/texts.ts';
import { SAMPLE_GRANTS } from './grants.ts';

test('the security administrator reads in words whatever is granted', () => {
  const granted = Object.values(SAMPLE_GRANTS).flatMap((grants) => Object.keys(grants));
  const bare = granted.filter((permission) => !findText('names', `permission.${permission}`));
  expect(bare).toEqual([]);
});

test('the auditor reads in words whatever act was done', () => {
  const bare = Act.options.filter((act) => !findText('names', `event.${act}`));
  expect(bare).toEqual([]);
});
