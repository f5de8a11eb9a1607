/** Pages as pictures: an SVG in an image cannot run anything. */
import { useEffect, useState } from 'react';
import { said } from '../../../contracts/texts/texts.ts';
import { papers as words } from '../../../contracts/texts/zh-CN/papers.ts';

/** The pages, one under the other. */
export function Pages({ pages }: { readonly pages: readonly string[] }) {
  const [urls, setUrls] = useState<readonly string[]>([]);
  useEffect(() => {
    const made = pages.map((page) => URL.createObjectURL(new Blob([page], { type: 'image/svg+xml' })));
    setUrls(made);
    return () => {
      for (const url of made) URL.revokeObjectURL(url);
    };
  }, [pages]);
  return (
    <div className="papers-pages">
      {urls.map((url, i) => (
        <img key={url} src={url} alt={said(words.labels.pageOf, { page: i + 1, pages: urls.length })} />
      ))}
    </div>
  );
}
