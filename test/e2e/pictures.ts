/** Pictures of a journey: to look at after a failure, and, when asked for, those the guide shows. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const isForGuide = process.env.HUIYIN_GUIDE === '1';

/** Takes what stands in the window: into test/output, or with HUIYIN_GUIDE=1 into docs/guide/images. */
export async function shot(page: Page, name: string, forGuide = isForGuide): Promise<void> {
  // A picture taken earlier shows half a screen: grey lines where the list will stand, letters in another face.
  await page.locator('.hy-waiting').first().waitFor({ state: 'detached' });
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
  const folder = forGuide ? join(ROOT, 'docs', 'guide', 'images') : join(ROOT, 'test', 'output');
  mkdirSync(folder, { recursive: true });
  // The browser writes webp itself; playwright's own screenshot does not.
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 72 });
  await session.detach();
  writeFileSync(join(folder, `${name}.webp`), Buffer.from(data, 'base64'));
}
