import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder like that of a portal's build, with files inside and next to it that nobody may read. */
export async function staticFolder(): Promise<{ root: string; remove: () => Promise<void> }> {
  const parent = await mkdtemp(join(tmpdir(), 'sme-one-id-static-'));
  const root = join(parent, 'public');
  await mkdir(join(root, 'assets/.hidden'), { recursive: true });
  const files = {
    'public/index.html': '<!doctype html><title>หน้าแรก</title>',
    'public/page.js': 'export {};',
    'public/assets/font.woff2': 'font',
    'public/assets/chunk-0a1b2c3d.js': 'export {};',
    'public/assets/sme-notifications.js': 'export {};',
    'public/assets/ชื่อไทย.txt': 'ข้อความ',
    'public/.env': 'secret',
    'public/assets/.hidden/file.txt': 'secret',
    'secret.txt': 'secret',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(parent, name), text);
  await symlink(join(parent, 'secret.txt'), join(root, 'link.txt'));
  return { root, remove: () => rm(parent, { recursive: true }) };
}
