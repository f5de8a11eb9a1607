/** 录入放假通知: typed as the paper says it, looked at as a difference, then put in force. */
import { Input, InputNumber, Radio } from 'antd';
import { useState } from 'react';
import {
  type CalendarDifference,
  type NoticeInput,
  previewNotice,
  publishNotice,
} from '../../../../contracts/modules/limits.ts';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { limits } from '../../../../contracts/texts/zh-CN/limits.ts';
import { Button } from '../../../kit/Button.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { useResult } from '../../../kit/Result.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import { useNow } from '../../../platform/clock.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { dayLines } from '../day-lines.ts';
import { Difference } from './Difference.tsx';

const { labels } = limits;
const LISTS = ['off', 'makeUp', 'ordinary'] as const;

/** The form, and after it the difference. Whatever is changed afterwards has to be looked at again. */
export function LoadNotice() {
  const thisYear = Number(useNow().slice(0, 4));
  const tell = useResult();
  const [kind, setKind] = useState<NoticeInput['kind']>('national');
  const [year, setYear] = useState(thisYear);
  const [source, setSource] = useState('');
  const [text, setText] = useState({ off: '', makeUp: '', ordinary: '' });
  const [difference, setDifference] = useState<CalendarDifference | null>(null);
  const preview = useAct(previewNotice);
  const publish = useAct(publishNotice);
  const read = LISTS.map((list) => ({ list, ...dayLines(text[list], year) }));
  const unreadable = read.find((r) => r.unreadable !== undefined)?.unreadable;
  const days = Object.fromEntries(read.map((r) => [r.list, r.days])) as Pick<
    NoticeInput,
    (typeof LISTS)[number]
  >;
  const isEmpty = read.every((r) => r.days.length === 0);
  const body = { year, kind, source: source.trim(), ...days };

  async function look() {
    setDifference(await preview.run({ body }));
  }
  async function confirm(basedOn: string) {
    await publish.run({ body: { ...body, basedOn } });
    setDifference(null);
    setText({ off: '', makeUp: '', ordinary: '' });
    setSource('');
    tell(labels.published_);
  }
  if (difference) {
    return (
      <Difference
        difference={difference}
        error={publish.error}
        busy={publish.isRunning}
        onPublish={() => void confirm(difference.basedOn).catch(() => {})}
        onBack={() => setDifference(null)}
      />
    );
  }
  return (
    <Panel title={labels.load}>
      <div className="limits-form">
        <Radio.Group
          aria-label={labels.noticeKind}
          value={kind}
          onChange={(e) => setKind(e.target.value as NoticeInput['kind'])}
          options={(['national', 'local'] as const).map((value) => ({
            value,
            label: textOf('names', `notice.${value}`),
          }))}
        />
        <label className="limits-field" htmlFor="limits-year">
          <span>{labels.noticeYear}</span>
          <InputNumber
            id="limits-year"
            min={1950}
            max={2200}
            value={year}
            onChange={(n) => setYear(n ?? thisYear)}
          />
        </label>
        <label className="limits-field" htmlFor="limits-source">
          <span>{labels.noticeSource}</span>
          <Input
            id="limits-source"
            value={source}
            maxLength={200}
            placeholder={labels.sourceExample}
            onChange={(e) => setSource(e.target.value)}
          />
        </label>
        {LISTS.map((list) => (
          <label key={list} className="limits-field" htmlFor={`limits-${list}`}>
            <span>{labels[list]}</span>
            <Input.TextArea
              id={`limits-${list}`}
              autoSize={{ minRows: list === 'off' ? 3 : 1, maxRows: 12 }}
              value={text[list]}
              maxLength={2000}
              placeholder={list === 'off' ? labels.daysExample : ''}
              onChange={(e) => setText({ ...text, [list]: e.target.value })}
            />
          </label>
        ))}
        {unreadable ? <p className="limits-bad">{said(labels.unreadable, { line: unreadable })}</p> : null}
        <ErrorNotice error={preview.error} />
        <Button
          kind="primary"
          busy={preview.isRunning}
          disabled={isEmpty || unreadable !== undefined || source.trim().length < 2}
          onClick={() => void look().catch(() => {})}
        >
          {labels.preview}
        </Button>
      </div>
    </Panel>
  );
}
