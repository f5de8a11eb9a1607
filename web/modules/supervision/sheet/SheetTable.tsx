/** The red-lined table both sheets of supervision share: a name, what stands beside it, and the opinions last. */
import type { ReactNode } from 'react';
import type { MatterPage } from '../../../../contracts/modules/matters.ts';
import { supervision } from '../../../../contracts/texts/zh-CN/supervision.ts';
import { SheetOpinion } from '../../matters/public.ts';

/** Name and content of a row; rows without content are left out. */
export type SheetRow = readonly [name: string, value: ReactNode];

/** The sheet. Side remarks for the office never reach paper. */
export function SheetTable(props: {
  readonly title: string;
  readonly matter: MatterPage;
  readonly rows: readonly SheetRow[];
}) {
  const { matter } = props;
  return (
    <section>
      <h1>{props.title}</h1>
      <p className="mt-sheet-title">{matter.title}</p>
      <table>
        <tbody>
          {props.rows.map(([name, value]) =>
            value === null || value === '' ? null : (
              <tr key={name}>
                <th>{name}</th>
                <td className="mt-sheet-lines">{value}</td>
              </tr>
            ),
          )}
          <tr>
            <th>{supervision.labels.signed}</th>
            <td>
              {matter.opinions
                .filter((o) => !o.isAside)
                .map((o) => (
                  <SheetOpinion key={o.id} opinion={o} kind={matter.kind} withStep />
                ))}
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}
