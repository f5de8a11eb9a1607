/** Which matter gets the number: those without one, by words of their title. */
import { Select } from 'antd';
import { useState } from 'react';
import { unnumbered } from '../../../../contracts/modules/numbers.ts';
import { numbers } from '../../../../contracts/texts/zh-CN/numbers.ts';
import { useEndpoint } from '../../../platform/api/useEndpoint.ts';

const { labels } = numbers;

/** Looks as one types. */
export function MatterField(props: {
  readonly value: string | null;
  readonly onChange: (matterId: string) => void;
}) {
  const [words, setWords] = useState('');
  const { data } = useEndpoint(unnumbered, { query: { words } });
  return (
    <Select
      aria-label={labels.whichMatter}
      placeholder={labels.whichMatter}
      showSearch={{ filterOption: false, onSearch: (text) => setWords(text.trim().slice(0, 60)) }}
      value={props.value}
      options={(data?.items ?? []).map((m) => ({ value: m.matterId, label: m.title }))}
      onChange={props.onChange}
    />
  );
}
