/** Messages of meetings and units' parts of them: who is told of which. */
import * as spreading from '../../contracts/modules/spreading.ts';
import {
  byAddress,
  codeOf,
  eachOf,
  GONE,
  isOf,
  list,
  MOST,
  on,
  type Surface,
  sees,
  those,
} from './surface.ts';

/** By the name of the endpoint. */
export const SPREADING_SURFACES: Readonly<Record<string, Surface>> = {
  'spreading.list': list(
    (ask) => ask(spreading.list, MOST),
    (a, m) => isOf(a, m, 'spreading.message') && sees(a, m),
  ),
  'spreading.detail': eachOf(
    ['spreading.message'],
    async (a, m) => codeOf(await a.ask(spreading.detail, on(a, m))),
    (a, m) => (isOf(a, m, 'spreading.message') ? byAddress(a, m) : GONE),
  ),
  'spreading.units': eachOf(
    ['spreading.message'],
    async (a, m) => {
      const asked = await a.ask(spreading.units, { ...on(a, m), ...MOST });
      return asked.ok ? asked.reply.items.map((row) => row.matterId).sort() : asked.code;
    },
    (a, m) =>
      isOf(a, m, 'spreading.message') && sees(a, m)
        ? those(a, (part) => a.office.matters[part]?.under === m && sees(a, part))
        : GONE,
  ),
  // The message is named to whoever may open it himself; his unit's part alone does not name it.
  'spreading.unit_detail': eachOf(
    ['spreading.part'],
    async (a, m) => {
      const asked = await a.ask(spreading.unitDetail, on(a, m));
      return asked.ok ? asked.reply.messageId : asked.code;
    },
    (a, m) => {
      if (!isOf(a, m, 'spreading.part') || !sees(a, m)) return GONE;
      const under = a.office.matters[m]?.under ?? -1;
      return sees(a, under) ? a.planted.matters[under]?.id : null;
    },
  ),
};
