/** `npm run gallery [-- FILE]`: draws every moment into one page, gallery/index.html unless another is named. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createViteServer } from 'vitest/node';

// Vitest's own Vite reads the fixtures as they are, in TypeScript.
const vite = await createViteServer({
  configFile: false,
  appType: 'custom',
  server: { middlewareMode: true, watch: null, hmr: false, ws: false },
  optimizeDeps: { noDiscovery: true },
  logLevel: 'error',
});
try {
  const { shots } = await vite.ssrLoadModule('/scripts/gallery/shots.ts');
  const { galleryPage } = await vite.ssrLoadModule('/scripts/gallery/page.ts');
  const file = path.resolve(process.argv[2] ?? 'gallery/index.html');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, galleryPage(shots()));
  console.log(file);
} finally {
  await vite.close();
}
