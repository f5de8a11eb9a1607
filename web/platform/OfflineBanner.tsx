/** Says that the server cannot be reached, and that nothing typed is lost. */
import { base } from '../../contracts/texts/zh-CN/base.ts';
import { useConnected } from './connection.ts';

/** A strip on top while offline; nothing otherwise. */
export function OfflineBanner() {
  const connected = useConnected();
  return (
    <div role="status" aria-live="polite">
      {connected ? null : (
        <div className="hy-offline">
          <span aria-hidden="true">⚠ </span>
          {base.labels.offline}
        </div>
      )}
    </div>
  );
}
