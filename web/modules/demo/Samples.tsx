/** Sample papers to drop or download, one of which is refused. */
import { sample } from '../../../contracts/modules/demo.ts';
import { said } from '../../../contracts/texts/texts.ts';
import { demo } from '../../../contracts/texts/zh-CN/demo.ts';
import { addressOf } from '../../platform/api/call.ts';
import { dragAsFile } from '../../platform/api/linked-file.ts';
import { formatSize } from '../../platform/format.ts';
import { useSamples } from './queries.ts';

/** The samples: drag one into a drop zone, or click to download. */
export function Samples() {
  const { data } = useSamples(true);
  if (!data || data.samples.length === 0) return null;
  return (
    <section aria-labelledby="demo-samples">
      <h3 id="demo-samples">{demo.labels.samples}</h3>
      <p className="hy-muted">{demo.labels.samplesHow}</p>
      <ul className="demo-samples">
        {data.samples.map((one) => {
          const address = addressOf(sample, { params: { name: one.name } });
          return (
            <li key={one.name}>
              <a
                href={address}
                download={one.name}
                draggable
                aria-label={said(demo.labels.sampleGet, { title: one.title })}
                onDragStart={(e) => dragAsFile(e.dataTransfer, address, one.name)}
              >
                <span className="demo-sample-type">{typeOf(one.name)}</span>
                <span>{one.title}</span>
              </a>
              <span className="hy-muted">{formatSize(one.size)}</span>
              {one.refused ? <span className="hy-tag hy-tag-warn">{demo.labels.refusedSample}</span> : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function typeOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toUpperCase();
}
