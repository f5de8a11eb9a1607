/** 会签、加签、征求意见、委托代行: whom, how, and what is said; one form in four words. */
import type { ReactNode } from 'react';
import { addSigner, askStandIn, consult, countersign } from '../../../../contracts/modules/general-acts.ts';
import { matters } from '../../../../contracts/texts/zh-CN/matters.ts';
import { routing } from '../../../../contracts/texts/zh-CN/routing.ts';
import { type OpinionDraft, opinionBody } from '../../../kit/OpinionInput.tsx';
import {
  ActForm,
  type ActFormProps,
  OpinionField,
  type Problem,
  taskRef,
  useActForm,
} from '../../matters/public.ts';
import { NO_READERS, ReaderFields, type Readers, readerIds } from '../circulation/ReaderFields.tsx';
import { Choice } from './Choice.tsx';

const { labels } = routing;

interface Values {
  readonly readers: Readers;
  readonly way: string;
  readonly opinion: OpinionDraft;
}

const FRESH = { readers: NO_READERS, opinion: { text: '' } };

function wrong(values: Values, needsWords: boolean): Problem[] {
  return [
    ...(readerIds(values.readers).length > 0
      ? []
      : [{ path: 'readerIds', label: labels.askWhom, words: labels.askWhomNeeded }]),
    ...(needsWords && values.opinion.text === '' && !values.opinion.ink
      ? [{ path: 'opinion', label: matters.labels.opinion, words: labels.sayWhat }]
      : []),
  ];
}

const bodyOf = (form: ActFormProps, values: Values) => ({
  ...taskRef(form),
  toIds: readerIds(values.readers),
  opinion: opinionBody(values.opinion),
});

/** 会签. */
export function CountersignForm(form: ActFormProps) {
  const state = useActForm<typeof countersign, Values>({
    endpoint: countersign,
    form,
    initial: { ...FRESH, way: 'all' },
    check: (values) => wrong(values, false),
    input: (values) => ({
      params: { matterId: form.matter.id },
      body: { ...bodyOf(form, values), mode: values.way as 'all' },
    }),
  });
  return (
    <Asking form={form} state={state} effect={labels.comesBack}>
      <Choice
        label={labels.signMode}
        value={state.values.way}
        options={[
          ['all', labels.modeAll],
          ['in_order', labels.modeInOrder],
          ['any', labels.modeAny],
        ]}
        onChange={(way) => state.set({ way })}
      />
    </Asking>
  );
}

/** 加签. */
export function AddSignerForm(form: ActFormProps) {
  const state = useActForm<typeof addSigner, Values>({
    endpoint: addSigner,
    form,
    initial: { ...FRESH, way: 'before' },
    check: (values) => wrong(values, values.way === 'after'),
    input: (values) => ({
      params: { matterId: form.matter.id },
      body: { ...bodyOf(form, values), place: values.way as 'before' },
    }),
  });
  return (
    <Asking form={form} state={state} effect={labels.comesBack}>
      <Choice
        label={labels.signerPlace}
        value={state.values.way}
        options={[
          ['before', labels.signerBefore],
          ['after', labels.signerAfter],
        ]}
        onChange={(way) => state.set({ way })}
      />
    </Asking>
  );
}

/** 征求意见. */
export function ConsultForm(form: ActFormProps) {
  const state = useActForm<typeof consult, Values>({
    endpoint: consult,
    form,
    initial: { ...FRESH, way: 'on' },
    check: (values) => wrong(values, true),
    input: (values) => ({
      params: { matterId: form.matter.id },
      body: { ...bodyOf(form, values), waits: values.way === 'waits' },
    }),
  });
  return (
    <Asking form={form} state={state} effect={labels.answersDue}>
      <Choice
        label={labels.meanwhile}
        value={state.values.way}
        options={[
          ['on', labels.goOn],
          ['waits', labels.waitForAll],
        ]}
        onChange={(way) => state.set({ way })}
      />
    </Asking>
  );
}

/** 委托代行: one person. */
export function AskStandInForm(form: ActFormProps) {
  const state = useActForm<typeof askStandIn, Values>({
    endpoint: askStandIn,
    form,
    initial: { ...FRESH, way: '' },
    check: (values) =>
      readerIds(values.readers).length === 1
        ? []
        : [{ path: 'readerIds', label: labels.askWhom, words: labels.askOne }],
    input: (values) => ({
      params: { matterId: form.matter.id },
      body: {
        ...taskRef(form),
        toId: readerIds(values.readers)[0] ?? 0,
        opinion: opinionBody(values.opinion),
      },
    }),
  });
  return <Asking form={form} state={state} effect={labels.comesBack} />;
}

function Asking(props: {
  readonly form: ActFormProps;
  readonly state: ReturnType<typeof useActForm<typeof consult, Values>>;
  readonly effect: string;
  readonly children?: ReactNode;
}) {
  const { form, state, effect } = props;
  const { values, set, problems } = state;
  return (
    <ActForm form={form} state={state} effect={effect}>
      <ReaderFields
        label={labels.askWhom}
        value={values.readers}
        problems={problems}
        onChange={(readers) => set({ readers })}
      />
      {props.children}
      <OpinionField state={state} placeholder={labels.askPlaceholder} />
    </ActForm>
  );
}
