/** A photo or scan in a picture file: one page, zoomed like any other. */
import { useState } from 'react';
import type { z } from 'zod';
import { download, type FileView, preview } from '../../../../contracts/modules/files.ts';
import { matters } from '../../../../contracts/texts/zh-CN/matters.ts';
import { Waiting } from '../../../kit/Waiting.tsx';
import { addressOf } from '../../../platform/api/call.ts';
import { Pages } from './stack/Pages.tsx';
import { PageTools } from './stack/PageTools.tsx';
import { usePageStack } from './stack/usePageStack.ts';
import type { Size } from './stack/zoom.ts';

const { labels } = matters;

type File = z.infer<typeof FileView>;

/** Bytes from which on the smaller preview is shown. */
const BIG = 1_500_000;

/** Shows a picture file. Its size is known only once the browser has it. */
export function PicturePaper({ file }: { readonly file: File }) {
  // A photo of twelve megapixels is not sent to be shown in eight hundred pixels.
  const endpoint = file.size > BIG ? preview : download;
  // The version keeps a browser from showing the former picture under the same address.
  const source = `${addressOf(endpoint, { params: { fileId: file.id } })}?version=${file.version}`;
  const [size, setSize] = useState<Size | null>(null);
  const [failed, setFailed] = useState(false);
  if (failed) return <p className="hy-muted mt-no-paper">{labels.pictureFailed}</p>;
  if (size) return <Shown file={file} source={source} size={size} />;
  return (
    <>
      <Waiting label={labels.openingPages} rows={12} />
      <img
        className="mt-measuring"
        src={source}
        alt=""
        onLoad={(e) =>
          setSize({ width: e.currentTarget.naturalWidth, height: e.currentTarget.naturalHeight })
        }
        onError={() => setFailed(true)}
      />
    </>
  );
}

function Shown(props: { readonly file: File; readonly source: string; readonly size: Size }) {
  const [sizes] = useState([props.size]);
  // Small stamps and screenshots are not blown up beyond their pixels.
  const stack = usePageStack(sizes, 1);
  return (
    <div className="mt-stack">
      <PageTools stack={stack} />
      <Pages stack={stack} draw={() => <img src={props.source} alt={props.file.name} />} />
    </div>
  );
}
