/** /clear-out: 日清日结. */
import { desks } from '../../../../contracts/texts/zh-CN/desks.ts';
import { Panes } from '../../../kit/Panes.tsx';
import { ClearOutTabs } from '../clear-out/ClearOut.tsx';
import { ReadingPane } from '../parts/ReadingPane.tsx';
import { useDesk } from '../parts/useDesk.ts';
import '../desks.css';

/** The screen. */
export default function ClearOutPage() {
  const desk = useDesk();
  return (
    <Panes
      list={<ClearOutTabs desk={desk} />}
      reading={desk.at ? <ReadingPane desk={desk} matterId={desk.at} /> : null}
      readingLabel={desks.labels.reading}
    />
  );
}
