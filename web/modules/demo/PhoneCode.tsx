/** The address for a phone as a QR code. */
import { create } from 'qrcode';
import { said } from '../../../contracts/texts/texts.ts';
import { demo } from '../../../contracts/texts/zh-CN/demo.ts';

/** QR code of the first address; all of them in words, because an office has several networks. */
export default function PhoneCode({ urls }: { readonly urls: readonly string[] }) {
  const url = urls[0] ?? '';
  const { size, data } = create(url, { errorCorrectionLevel: 'M' }).modules;
  const dark = Array.from(data).flatMap((on, i) =>
    on ? [`M${i % size} ${Math.floor(i / size)}h1v1h-1z`] : [],
  );
  return (
    <section aria-labelledby="demo-phone">
      <h3 id="demo-phone">{demo.labels.phone}</h3>
      <p className="hy-muted">{demo.labels.phoneHow}</p>
      <svg
        className="demo-qr"
        viewBox={`-3 -3 ${size + 6} ${size + 6}`}
        role="img"
        aria-label={said(demo.labels.qr, { url })}
        shapeRendering="crispEdges"
      >
        <rect x={-3} y={-3} width={size + 6} height={size + 6} fill="#fff" />
        <path d={dark.join('')} fill="#000" />
      </svg>
      {urls.map((one) => (
        <div key={one}>
          <a href={one}>{one}</a>
        </div>
      ))}
    </section>
  );
}
