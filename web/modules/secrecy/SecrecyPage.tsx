/** 保密处置, /secrecy: what the machine found on scans, asking that a matter lose its content, deciding on it. */
import { useState } from 'react';
import { secrecy } from '../../../contracts/texts/zh-CN/secrecy.ts';
import { FoundList } from './FoundList.tsx';
import { ProposePurge } from './ProposePurge.tsx';
import { RequestList } from './RequestList.tsx';
import './secrecy.css';

/** The screen. */
export default function SecrecyPage() {
  const [matter, setMatter] = useState('');
  return (
    <div className="secrecy-page">
      <h1>{secrecy.labels.page}</h1>
      <RequestList />
      <div className="secrecy-columns">
        <FoundList onTake={setMatter} />
        <ProposePurge matter={matter} onMatter={setMatter} />
      </div>
    </div>
  );
}
