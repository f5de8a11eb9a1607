/**
 * An incoming paper's route as BPMN, drawn from the very definition ours goes by: a user task a step, behind it a
 * gateway with one flow for each way an action may lead, as such products model a 收文 route.
 */
import { incomingFlow } from '../server/modules/documents/flow.ts';

interface Way {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

function ways(): Way[] {
  return Object.entries(incomingFlow.steps).flatMap(([step, { actions }]) =>
    Object.entries(actions).flatMap(([action, rule]) =>
      rule.to.map((to) => ({
        id: `${step}_${action.split('.')[1]}_${to === '-' ? 'end' : to}`,
        from: step,
        to: to === '-' ? 'end' : to,
      })),
    ),
  );
}

/** The way of a leader who passes a paper on to another. */
export const PASSED_ON = 'instruct_pass_on_instruct';

/** The route as BPMN XML. Its first step is the leader's, for that is where the measured step is taken. */
export function incomingAsBpmn(): string {
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
    <sequenceFlow id="done_${step}" sourceRef="${step}" targetRef="after_${step}" />${flows.join('')}`;
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
