/** `huiyin audit-verify [--anchors FILE]`: every chain and seal, against the anchors kept outside; every word and file, against the records. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyAudit, verifyContents } from '../../kernel/audit/api.ts';
import { openBlobStore } from '../../platform/blobs/store.ts';
import { withInstance } from './instance-database.ts';
import { CannotDo, type Command } from './types.ts';

function anchorLines(path: string, mustExist: boolean): string[] {
  if (!existsSync(path)) {
    if (mustExist) throw new CannotDo(`读不到锚点文件 ${path}`);
    return [];
  }
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

/** Exit 1 on any finding. */
export const auditVerifyCommand: Command = {
  name: 'audit-verify',
  usage: 'huiyin audit-verify [--anchors FILE] [--json]',
  flags: ['anchors'],
  async run({ flags }) {
    const report = await withInstance(async (db, dataDir) => {
      const given = typeof flags.anchors === 'string' ? flags.anchors : undefined;
      const anchors = anchorLines(given ?? join(dataDir, 'anchors', 'seals.jsonl'), given !== undefined);
      const records = await verifyAudit(db.read, anchors);
      const contents = await verifyContents(db.read, openBlobStore(join(dataDir, 'blobs')));
      return { ...records, findings: [...records.findings, ...contents] };
    });
    const lines = [
      `${report.records} 条记录，${report.seals} 个封签，${report.anchors} 个库外锚点。`,
      `尚未封签：${report.unsealed.records} 条${report.unsealed.since ? `（自 ${report.unsealed.since}）` : ''}。`,
      ...(report.findings.length === 0
        ? ['未发现改动、缺失、插入或错序。']
        : report.findings.map((f) => `${f.what}  ${f.where}`)),
    ];
    return { exitCode: report.findings.length === 0 ? 0 : 1, json: report, lines };
  },
};
