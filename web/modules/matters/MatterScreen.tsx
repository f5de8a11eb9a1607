/** A matter at its own address, /matter/$matterId. */
import { useParams } from '@tanstack/react-router';
import { MatterView } from './MatterView.tsx';

/** The screen. */
export default function MatterScreen() {
  const { matterId } = useParams({ strict: false }) as { matterId?: string };
  return matterId ? (
    <div className="mt-screen">
      <MatterView matterId={matterId} />
    </div>
  ) : null;
}
