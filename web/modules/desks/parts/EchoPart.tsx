/** 回音 as a part of a desk. */
import { desks } from '../../../../contracts/texts/zh-CN/desks.ts';
import { Panel } from '../../../kit/Panel.tsx';
import { EchoList } from './EchoList.tsx';
import type { DeskState } from './useDesk.ts';

/** What became of what I instructed or assigned. */
export function EchoPart({ desk }: { readonly desk: DeskState }) {
  return (
    <Panel title={desks.labels.pileEchoes} flush>
      <EchoList at={desk.at} onOpen={desk.open} />
    </Panel>
  );
}
