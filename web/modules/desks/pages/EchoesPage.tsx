/** /echoes: 回音. */
import { desks } from '../../../../contracts/texts/zh-CN/desks.ts';
import { Panes } from '../../../kit/Panes.tsx';
import { EchoPart } from '../parts/EchoPart.tsx';
import { ReadingPane } from '../parts/ReadingPane.tsx';
import { useDesk } from '../parts/useDesk.ts';
import '../desks.css';

/** The screen. */
export default function EchoesPage() {
  const desk = useDesk();
  return (
    <Panes
      list={<EchoPart desk={desk} />}
      reading={desk.at ? <ReadingPane desk={desk} matterId={desk.at} /> : null}
      readingLabel={desks.labels.reading}
    />
  );
}
