// The page as one file: single-file.mjs SITE OUTPUT. Scripts are bundled by esbuild, and everything that the page would fetch
// is put into it, but for the PDF reader and the reader's own terms, which would double it.

import { build, transform } from 'esbuild-wasm';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const [site, output] = process.argv.slice(2).map((path) => resolve(path));

/** The same as in www/core/asset.inline.js. */
const DIGITS = '!#$%()*+,.0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~';

const read = (name) => readFileSync(join(site, name), 'utf8');
const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Bundles a script, with the files of the page taken from the page itself. */
async function bundle(entry, format) {
  const inline = {
    name: 'inline',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\/asset\.js$/ }, () => ({ path: join(site, 'core/asset.inline.js') }));
      // What draws the map is part of the script: there is no file beside it to load.
      const geo = "export const loadGeo = () => import('../pkg/map/geo.js');";
      onLoad({ filter: /core\/geo\.js$/ }, () => ({ contents: geo, resolveDir: join(site, 'core') }));
    },
  };
  const { outputFiles } = await build({
    entryPoints: [join(site, entry)],
    bundle: true,
    minify: true,
    write: false,
    format,
    // The one use in a worker is an address that is never asked for.
    ...(format === 'iife' && { define: { 'import.meta.url': '""' } }),
    charset: 'utf8',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [inline],
  });
  return outputFiles[0].text.trim();
}

/** Packs bytes and writes them in base 85. */
function held(name) {
  const packed = gzipSync(readFileSync(join(site, name)), { level: 9 });
  const padded = Buffer.concat([packed, Buffer.alloc((4 - (packed.length % 4)) % 4)]);
  let text = '';
  for (let at = 0; at < padded.length; at += 4) {
    let value = padded.readUInt32BE(at);
    let group = '';
    for (let i = 0; i < 5; i += 1) {
      group = DIGITS[value % 85] + group;
      value = Math.floor(value / 85);
    }
    text += group;
  }
  return `<script type="text/plain" data-asset="${name}" data-length="${packed.length}">${text}</script>`;
}

const styles = [];
let html = read('index.html')
  .replace(/\n *<link rel="stylesheet" (?:href|data-later)="([^"]+)"(?: media="(\w+)")?>/g, (_, name, media) => {
    const text = media ? `@media ${media} {\n${read(name)}}` : read(name);
    styles.push(text);
    return '';
  })
  .replace(/\n *<link rel="manifest"[^>]*>/, '')
  .replace(/href="icon\.svg"/, `href="data:image/svg+xml,${encodeURIComponent(read('icon.svg'))}"`)
  .replace(/\n *<script type="module" src="main\.js"><\/script>/, '')
  // A link to the folder would leave the page.
  .replace('href="./"', 'href="#"');

const { code } = await transform(styles.join('\n'), { loader: 'css', minify: true, charset: 'utf8' });
const style = code.trim();
const script = await bundle('main.js', 'esm');
// Browsers start no module as a worker of a page that is a file.
const worker = await bundle('core/worker.js', 'iife');
const policy = [
  "default-src 'none'",
  `script-src ${hash(script)} 'wasm-unsafe-eval'`,
  `style-src ${hash(style)}`,
  'img-src data: blob:',
  "connect-src 'none'",
  'worker-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types depeche',
].join('; ');
html = html.replace(/(http-equiv="Content-Security-Policy" content=")[^"]*/, (_, start) => start + policy);

const binaries = [
  'pkg/depeche_bg.wasm',
  'pkg/places.tsv',
  'pkg/map/world.json',
  ...readdirSync(join(site, 'pkg'))
    .filter((name) => name.endsWith('.bin'))
    .map((name) => `pkg/${name}`),
];
const body = [
  ...binaries.map(held),
  `<script type="text/plain" data-asset="core/worker.js">${worker}</script>`,
  `<script type="module">${script}</script>`,
];
html = html
  .replace('</head>', () => `  <style>${style}</style>\n  </head>`)
  .replace('</body>', () => `${body.join('\n')}\n  </body>`)
  // The licences of others ask to go with every copy.
  .replace(/<\/html>\s*$/, () => `<!--\n${read('pkg/THIRD-PARTY.txt').replaceAll('-->', '-- >')}-->\n</html>`);
writeFileSync(output, html);
