/** 成套规则: what law and other counties go by, beside what is in force here; chosen limits are adopted from a day on. */
import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { LocalDate, localDateOf } from '../../../../contracts/base/dates.ts';
import {
  adoptRules,
  type RuleSetLimit,
  type RuleSetName,
  ruleSets,
} from '../../../../contracts/modules/limit-rules.ts';
import { findText, said, textOf } from '../../../../contracts/texts/texts.ts';
import { limits } from '../../../../contracts/texts/zh-CN/limits.ts';
import { Button } from '../../../kit/Button.tsx';
import { DayInput } from '../../../kit/MomentInput.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { useResult } from '../../../kit/Result.tsx';
import { Waiting } from '../../../kit/Waiting.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import { useEndpoint } from '../../../platform/api/useEndpoint.ts';
import { useNow } from '../../../platform/clock.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { usePermission } from '../../../platform/session.tsx';
import { budgetWords, stepWords } from '../rule-words.ts';

const { labels } = limits;
const nameOf = (rule: string) => findText('names', `rule.${rule}`) ?? rule;

/** All sets. */
export function RuleSets() {
  const { data, error, isPending, refetch } = useEndpoint(ruleSets, {});
  if (isPending) return <Waiting rows={8} />;
  if (error || !data) return <ErrorNotice error={error} onRetry={refetch} />;
  return (
    <>
      <p className="hy-muted limits-line">{labels.setsHow}</p>
      {data.items.map(({ set, limits: rows }) => (
        <Panel key={set} title={textOf('names', `rule_set.${set}`)}>
          {rows.length === 0 ? (
            <p className="limits-line">{textOf('names', `rule_set.${set}.how`)}</p>
          ) : (
            <RuleSet set={set} rows={rows} />
          )}
        </Panel>
      ))}
    </>
  );
}

function RuleSet({ set, rows }: { readonly set: RuleSetName; readonly rows: readonly RuleSetLimit[] }) {
  const mayChange = usePermission('limits.change_rules');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const choose = (rule: string, on: boolean) =>
    setChosen(on ? [...chosen, rule] : chosen.filter((one) => one !== rule));
  return (
    <>
      <ul className="limits-set">
        {rows.map((row) => (
          <li key={row.rule} className="limits-set-row">
            {mayChange && (row.standing === 'new' || row.standing === 'differs') ? (
              <Checkbox
                aria-label={said(labels.chooseRule, { rule: nameOf(row.rule) })}
                checked={chosen.includes(row.rule)}
                onChange={(e) => choose(row.rule, e.target.checked)}
              />
            ) : null}
            <Beside row={row} />
          </li>
        ))}
      </ul>
      {chosen.length > 0 ? (
        <Adopt set={set} rows={rows.filter((r) => chosen.includes(r.rule))} onDone={() => setChosen([])} />
      ) : null}
    </>
  );
}

/** What the set says over what is in force, where they differ. */
function Beside({ row }: { readonly row: RuleSetLimit }) {
  const { current, proposed } = row;
  // A ladder that stays as it is would hide the figure that changes.
  const isLadderTold =
    row.standing === 'new' ||
    (current !== null && JSON.stringify(current.steps) !== JSON.stringify(proposed.steps));
  return (
    <div>
      <p className="limits-line">
        <strong>{nameOf(row.rule)}</strong>{' '}
        <span className="hy-tag">{textOf('names', `set_standing.${row.standing}`)}</span>
        {row.isUsed ? null : <span className="hy-muted"> {labels.notUsedYet}</span>}
      </p>
      <dl className="limits-beside">
        <dt>{labels.setSays}</dt>
        <dd>{ruleWords(proposed, isLadderTold)}</dd>
        {row.standing === 'same' ? null : (
          <>
            <dt>{labels.setNow}</dt>
            <dd>{current ? ruleWords(current, isLadderTold) : labels.setNone}</dd>
          </>
        )}
      </dl>
      <p className="hy-muted limits-line">{said(labels.sourceOf, { source: proposed.source })}</p>
    </div>
  );
}

/** 15 个工作日，遇休息日顺延到上班日，可延期 1 次；到期前 1 个工作日，发通知给持件人. */
function ruleWords(rule: RuleSetLimit['proposed'], isLadderTold: boolean): string {
  const figures = [
    budgetWords(rule),
    textOf('names', `roll.${rule.roll}`),
    said(labels.extensions, { n: rule.maxExtensions }),
    ...(rule.reportsOverDays === null ? [] : [said(labels.reports, { n: rule.reportsOverDays })]),
  ].join('，');
  return [figures, ...(isLadderTold ? rule.steps.map(stepWords) : [])].join('；');
}

function Adopt(props: {
  readonly set: RuleSetName;
  readonly rows: readonly RuleSetLimit[];
  readonly onDone: () => void;
}) {
  const today = localDateOf(useNow());
  const tell = useResult();
  const adopt = useAct(adoptRules);
  const [to, setTo] = useState({ fromOn: today, reason: '' });
  const day = LocalDate.safeParse(to.fromOn);
  const n = props.rows.length;
  async function save() {
    if (!day.success) return;
    await adopt.run({
      params: { set: props.set },
      body: {
        rules: props.rows.map((row) => ({ rule: row.rule, basedOn: row.newest })),
        fromOn: day.data,
        reason: to.reason,
      },
    });
    tell(said(labels.adopted, { n, day: to.fromOn }));
    props.onDone();
  }
  const id = (name: string) => `limits-adopt-${props.set}-${name}`;
  return (
    <div className="limits-form limits-change">
      <p className="hy-muted limits-line">{labels.keepsItsOwn}</p>
      <div className="limits-row">
        <label className="limits-field" htmlFor={id('day')}>
          <span>{labels.effective}</span>
          <DayInput
            id={id('day')}
            from={today}
            value={to.fromOn}
            onChange={(fromOn) => setTo({ ...to, fromOn })}
          />
        </label>
        <label className="limits-field limits-wide" htmlFor={id('reason')}>
          <span>{labels.whyChanged}</span>
          <Input
            id={id('reason')}
            value={to.reason}
            maxLength={300}
            onChange={(e) => setTo({ ...to, reason: e.target.value })}
          />
        </label>
      </div>
      <ErrorNotice error={adopt.error} />
      <Button
        kind="primary"
        busy={adopt.isRunning}
        disabled={!day.success || to.reason.trim().length < 2}
        onClick={() => void save().catch(() => {})}
      >
        {said(labels.adopt, { n })}
      </Button>
    </div>
  );
}
