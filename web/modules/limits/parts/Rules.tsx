/** 时限规则: every limit in words, with its ladder, source and versions. */
import { useState } from 'react';
import { type RuleVersion, rules } from '../../../../contracts/modules/limit-rules.ts';
import { findText, said, textOf } from '../../../../contracts/texts/texts.ts';
import { limits } from '../../../../contracts/texts/zh-CN/limits.ts';
import { Button } from '../../../kit/Button.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { Waiting } from '../../../kit/Waiting.tsx';
import { useEndpoint } from '../../../platform/api/useEndpoint.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { formatInstant } from '../../../platform/format.ts';
import { usePermission } from '../../../platform/session.tsx';
import { budgetWords, stepWords } from '../rule-words.ts';
import { RuleForm } from './RuleForm.tsx';

const { labels } = limits;

/** All rules; one at a time is changed. */
export function Rules() {
  const { data, error, isPending, refetch } = useEndpoint(rules, {});
  const mayChange = usePermission('limits.change_rules');
  const [changing, setChanging] = useState<string | null>(null);
  if (isPending) return <Waiting rows={8} />;
  if (error || !data) return <ErrorNotice error={error} onRetry={refetch} />;
  return (
    <>
      {data.items.map(({ rule, versions }) => {
        const [newest] = versions;
        const shown = versions.find((v) => v.standing === 'in_force') ?? newest;
        if (!newest || !shown) return null;
        return (
          <Panel
            key={rule}
            title={findText('names', `rule.${rule}`) ?? rule}
            extra={
              mayChange && changing !== rule ? (
                <Button kind="quiet" onClick={() => setChanging(rule)}>
                  {labels.changeRule}
                </Button>
              ) : null
            }
          >
            <Version version={shown} />
            {versions
              .filter((v) => v.standing === 'to_come')
              .map((v) => (
                <Version key={v.version} version={v} />
              ))}
            <Earlier versions={versions.filter((v) => v.standing === 'past')} />
            {changing === rule ? (
              <RuleForm rule={rule} newest={newest} onDone={() => setChanging(null)} />
            ) : null}
          </Panel>
        );
      })}
    </>
  );
}

function Version({ version: v }: { readonly version: RuleVersion }) {
  return (
    <div className="limits-rule">
      <p className="limits-line">
        <strong>{budgetWords(v)}</strong>
        <span className="hy-tag">{textOf('names', `standing.${v.standing}`)}</span>
        <span>{said(labels.version, { n: v.version })}</span>
        {v.changedAt ? <span>{said(labels.fromOn, { day: v.fromOn })}</span> : null}
        <span className="hy-muted">
          {textOf('names', `roll.${v.roll}`)}；{said(labels.extensions, { n: v.maxExtensions })}
          {v.reportsOverDays === null ? '' : `；${said(labels.reports, { n: v.reportsOverDays })}`}
        </span>
      </p>
      {v.steps.length === 0 ? (
        <p className="hy-muted limits-line">{labels.noSteps}</p>
      ) : (
        <ol className="limits-ladder">
          {v.steps.map((step) => (
            <li key={stepWords(step)} className={`limits-step-${step.kind}`}>
              {stepWords(step)}
            </li>
          ))}
        </ol>
      )}
      <p className="hy-muted limits-line">
        {said(labels.sourceOf, { source: v.source })}
        {v.changedAt
          ? `；${said(labels.changedBy, { by: v.changedBy ?? '', at: formatInstant(v.changedAt), reason: v.reason ?? '' })}`
          : ''}
      </p>
    </div>
  );
}

function Earlier({ versions }: { readonly versions: readonly RuleVersion[] }) {
  const [open, setOpen] = useState(false);
  if (versions.length === 0) return null;
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(!open)}>
        {said(labels.earlierVersions, { n: versions.length })}
      </Button>
      {open ? versions.map((v) => <Version key={v.version} version={v} />) : null}
    </>
  );
}
