/** A link of this platform dragged like a file: the browser hands over only its address, so the file is fetched. */

/** The file behind a dragged link of our own origin; null for anything else. */
export async function fileOfDraggedLink(data: DataTransfer): Promise<File | null> {
  const address = data.getData('text/uri-list').split('\n')[0] ?? '';
  const name = data.getData('application/x-huiyin-name');
  if (!address || !name || new URL(address, location.href).origin !== location.origin) return null;
  const reply = await fetch(address, { credentials: 'same-origin' });
  if (!reply.ok) return null;
  return new File([await reply.blob()], name);
}

/** Makes a link of ours draggable into a drop zone, and to the desktop where the browser can (Chromium). */
export function dragAsFile(data: DataTransfer, address: string, name: string): void {
  const whole = new URL(address, location.href).href;
  data.setData('text/uri-list', whole);
  data.setData('application/x-huiyin-name', name);
  data.setData('DownloadURL', `application/octet-stream:${name}:${whole}`);
  data.effectAllowed = 'copy';
}
