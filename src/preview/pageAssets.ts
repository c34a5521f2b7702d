import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

export interface Asset {
  readonly type: string;
  readonly body: Buffer;
}

const PAGE = new URL('./page/', import.meta.url);
/** In the order of the cascade. */
const STYLES = ['base', 'channels', 'conversation', 'composer', 'article', 'dialog', 'narrow'];
const FONTS = ['noto-sans-arabic', 'noto-naskh-arabic'].flatMap((family) =>
  ['arabic', 'latin'].map((subset) => ({
    path: `/fonts/${family}-${subset}.woff2`,
    file: `@fontsource-variable/${family}/files/${family}-${subset}-wght-normal.woff2`,
  })),
);

/**
 * Everything the page is made of, by path, in memory: nothing else can be asked for. Its TypeScript and its
 * packages are bundled into one script at every start, which takes a fraction of a second.
 */
export async function pageAssets(): Promise<ReadonlyMap<string, Asset>> {
  const require = createRequire(import.meta.url);
  const [script, html, css, icon, ...fonts] = await Promise.all([
    bundle(),
    readFile(new URL('index.html', PAGE)),
    Promise.all(STYLES.map((name) => readFile(new URL(`styles/${name}.css`, PAGE)))),
    readFile(new URL('icon.svg', PAGE)),
    ...FONTS.map(async ({ path, file }) => [path, await readFile(require.resolve(file))] as const),
  ]);
  return new Map<string, Asset>([
    ['/', { type: 'text/html; charset=utf-8', body: html }],
    ['/page.css', { type: 'text/css; charset=utf-8', body: Buffer.concat(css) }],
    ['/page.js', { type: 'text/javascript; charset=utf-8', body: script }],
    ['/icon.svg', { type: 'image/svg+xml', body: icon }],
    ...fonts.map(([path, body]): [string, Asset] => [path, { type: 'font/woff2', body }]),
  ]);
}

async function bundle(): Promise<Buffer> {
  const build = await rolldown({
    input: fileURLToPath(new URL('main.ts', PAGE)),
    platform: 'browser',
    tsconfig: false,
    logLevel: 'silent',
    // Lit's own styleMap first writes a style attribute, which the Content-Security-Policy forbids.
    resolve: { alias: { 'lit/directives/style-map.js': fileURLToPath(new URL('styleMap.ts', PAGE)) } },
  });
  try {
    const { output } = await build.generate({ format: 'es', minify: false, codeSplitting: false });
    return Buffer.from(output[0].code);
  } finally {
    await build.close();
  }
}
