/** What a reload cut off: how far it was, and that the same file chosen again goes on from there. */
import { useEffect, useState } from 'react';
import { uploadState } from '../../../contracts/modules/files.ts';
import { said } from '../../../contracts/texts/texts.ts';
import { base } from '../../../contracts/texts/zh-CN/base.ts';
import { ApiError } from '../../platform/api/api-error.ts';
import { call } from '../../platform/api/call.ts';
import { forgetUpload, type Unfinished, unfinishedUploads } from '../../platform/api/unfinished-uploads.ts';
import { letGo } from '../../platform/api/upload-pieces.ts';
import { Button } from '../Button.tsx';

interface Known extends Unfinished {
  readonly part: number;
}

/** Lines for this drop zone; those taken up again are not shown twice. */
export function UnfinishedUploads(props: { readonly endpoint: string; readonly names: readonly string[] }) {
  const { endpoint, names } = props;
  const [known, setKnown] = useState<readonly Known[]>([]);
  useEffect(() => {
    let isGone = false;
    for (const one of unfinishedUploads().filter((other) => other.endpoint === endpoint)) {
      call(uploadState, { params: { uploadId: one.uploadId } }).then(
        ({ received }) => {
          if (!isGone) setKnown((all) => [...all, { ...one, part: received / one.size }]);
        },
        (thrown: unknown) => {
          if (thrown instanceof ApiError && thrown.code === 'files.upload_gone') forgetUpload(one.uploadId);
        },
      );
    }
    return () => {
      isGone = true;
    };
  }, [endpoint]);
  return known
    .filter((one) => !names.includes(one.name))
    .map((one) => (
      <div key={one.uploadId} className="hy-upload">
        <span className="hy-upload-name">
          {said(base.labels.unfinished, { name: one.name, part: `${Math.floor(one.part * 100)}%` })}
        </span>
        <Button
          kind="quiet"
          onClick={() => {
            setKnown((all) => all.filter((other) => other.uploadId !== one.uploadId));
            void letGo(one.uploadId);
          }}
        >
          {base.labels.dropUnfinished}
        </Button>
      </div>
    ));
}
