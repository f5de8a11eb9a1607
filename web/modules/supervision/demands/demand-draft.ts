/** What each unit is asked for, while it is being written. */
import type { z } from 'zod';
import type { LimitInput } from '../../../../contracts/modules/documents.ts';
import type { DemandInput } from '../../../../contracts/modules/supervision.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { supervision } from '../../../../contracts/texts/zh-CN/supervision.ts';
import type { Named } from '../../../kit/pickers/AddresseePicker.tsx';
import type { Problem } from '../../matters/public.ts';
import type { Item } from '../queries.ts';

const { labels } = supervision;

/** One unit's demand being written. */
export interface DemandDraft {
  /** For the list's sake only. */
  readonly key: string;
  readonly unit: Named | null;
  readonly demand: string;
  readonly limit: LimitInput | null;
}

/**
 * Demands written before; else one for each unit the leader named, in his words and with his limit, or with the one of the
 * office's rule where he named none (R-SUP-03).
 */
export function startDemands(item: Item): DemandDraft[] {
  if (item.demands.length > 0) {
    return item.demands.map((d) => ({
      key: `d${d.unitId}`,
      unit: { id: d.unitId, name: d.unitName },
      demand: d.demand,
      limit: d.limit,
    }));
  }
  const limit = item.proposedLimit ?? item.usualLimit;
  const units: readonly (Named | null)[] = item.proposedUnits.length > 0 ? item.proposedUnits : [null];
  return units.map((unit, i) => ({
    key: `u${i}`,
    unit,
    demand: said(i === 0 ? labels.demandLead : labels.demandAssist, { instruction: item.instruction }),
    limit,
  }));
}

/** An empty row that asks for the same limit as the lead's. */
export function anotherDemand(before: readonly DemandDraft[], key: string): DemandDraft {
  return { key, unit: null, demand: '', limit: before[0]?.limit ?? null };
}

/** As the contract takes them; only for demands without problems. */
export function demandBodies(demands: readonly DemandDraft[]): z.output<typeof DemandInput>[] {
  return demands.flatMap(({ unit, demand, limit }) =>
    unit && limit ? [{ unitId: unit.id, demand: demand.trim(), limit }] : [],
  );
}

/** What is missing or said twice. */
export function demandProblems(demands: readonly DemandDraft[]): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<number>();
  demands.forEach((d, i) => {
    const label = d.unit?.name ?? said(labels.rowNo, { no: i + 1 });
    const at = (path: string, words: string) => problems.push({ path: `demands.${i}.${path}`, label, words });
    if (!d.unit) at('unitId', labels.unitNeeded);
    else if (seen.has(d.unit.id)) at('unitId', labels.unitTwice);
    else seen.add(d.unit.id);
    if (d.demand.trim().length < 2) at('demand', labels.demandNeeded);
    if (!d.limit) at('limit', labels.limitNeeded);
  });
  return problems;
}
