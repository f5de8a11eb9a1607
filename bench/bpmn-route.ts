/**
 * An incoming paper's route as BPMN, drawn from the very definition ours goes by: a user task a step, behind it a
 * gateway with one flow for each way an action or a general act may lead, and on it the limit the paper runs by, as such
 * products model a 收文 route: two timers that interrupt nothing, one that warns and one for the day it falls due.
 */
import { incomingFlow } from '../server/modules/documents/flow.ts';

interface Way {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

function ways(): Way[] {
  return Object.entries(incomingFlow.steps).flatMap(([step, { actions, general }]) => {
    const leads = [
      ...Object.entries(actions).map(([action, rule]) => [action.split('.')[1], rule.to] as const),
      ...Object.entries(general ?? {}).map(
        ([act, rule]) => [`general_${act}`, typeof rule === 'object' ? (rule.to ?? []) : []] as const,
      ),
    ];
    return leads.flatMap(([name, targets]) =>
      targets.map((to) => ({
        id: `${step}_${name}_${to === '-' ? 'end' : to}`,
        from: step,
        to: to === '-' ? 'end' : to,
      })),
    );
  });
}

/** Steps at which the paper's limit runs; it rests while the sender or another item is waited for, and ends with the conclusion. */
const LIMITED = ['check', 'propose', 'review', 'instruct', 'conclude'];
/** What the limit does beside a step: ours in working days, here in calendar days. */
const TIMERS = [
  ['warning', 'P3D'],
  ['due', 'P5D'],
] as const;

function limitOf(step: string): string {
  return TIMERS.map(
    ([name, after]) => `
    <boundaryEvent id="${name}_${step}" attachedToRef="${step}" cancelActivity="false">
      <timerEventDefinition><timeDuration xsi:type="tFormalExpression">${after}</timeDuration></timerEventDefinition>
    </boundaryEvent>
    <endEvent id="told_${name}_${step}" />
    <sequenceFlow id="tell_${name}_${step}" sourceRef="${name}_${step}" targetRef="told_${name}_${step}" />`,
  ).join('');
}

/** The way of a leader who passes a paper on to another. */
export const PASSED_ON = 'instruct_pass_on_instruct';

/**
 * The route as BPMN XML. Its first step is the leader's, for that is where the measured step is taken.
 * @param hasLimits with the timers; without them such an engine does less than ours by what a limit costs
 */
export function incomingAsBpmn(hasLimits: boolean): string {
  const all = ways();
  const steps = Object.keys(incomingFlow.steps);
  const tasks = steps.map((step) => {
    const own = all.filter((way) => way.from === step);
    const flows = own.map(
      (way) => `
    <sequenceFlow id="${way.id}" sourceRef="after_${step}" targetRef="${way.to}">
      <conditionExpression xsi:type="tFormalExpression">\${environment.variables.${way.id}}</conditionExpression>
    </sequenceFlow>`,
    );
    if (own.length === 0)
      return `
    <userTask id="${step}" /><sequenceFlow id="${step}_end" sourceRef="${step}" targetRef="end" />`;
    return `
    <userTask id="${step}" /><exclusiveGateway id="after_${step}" />
    <sequenceFlow id="done_${step}" sourceRef="${step}" targetRef="after_${step}" />${flows.join('')}${hasLimits && LIMITED.includes(step) ? limitOf(step) : ''}`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions id="paper" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  targetNamespace="http://example.org/paper">
  <process id="incoming" isExecutable="true">
    <startEvent id="registered" /><endEvent id="end" />
    <sequenceFlow id="begin" sourceRef="registered" targetRef="instruct" />${tasks.join('')}
  </process>
</definitions>`;
}
