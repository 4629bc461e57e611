// The map of the page: map.mjs OUTPUT. Writes world.json, the outlines of the countries, and geo.js, what of d3-geo and
// topojson-client draws them. Prints the packages whose work is in these files, one a line.

import { buildSync } from 'esbuild-wasm';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quantize } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';

const [output] = process.argv.slice(2);

/**
 * Points that make a triangle smaller than this with their neighbours are left out, in square degrees. Lower: coasts with
 * more detail, a larger file; higher: countries become polygons. 0 to 0.05; at 0.006 the file has 70 KB, the whole 150.
 */
const LEAST_TRIANGLE = 0.006;

/** Steps of a coordinate around the earth: 20,000 are 2 km each. */
const STEPS = 20_000;

const atlas = JSON.parse(readFileSync(new URL('node_modules/world-atlas/countries-50m.json', import.meta.url), 'utf8'));
for (const country of atlas.objects.countries.geometries) {
  // The page has the names of countries from the browser, and knows them by where they lie.
  delete country.properties;
  delete country.id;
}
const world = quantize(simplify(presimplify(atlas), LEAST_TRIANGLE), STEPS);
writeFileSync(join(output, 'world.json'), JSON.stringify(world));

const { metafile } = buildSync({
  stdin: {
    contents: `
      export { geoArea, geoCentroid, geoContains, geoEqualEarth, geoMercator, geoPath } from 'd3-geo';
      export { feature, mesh } from 'topojson-client';
    `,
    resolveDir: new URL('.', import.meta.url).pathname,
  },
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  outfile: join(output, 'geo.js'),
});
const packages = new Set(['world-atlas']);
for (const { inputs } of Object.values(metafile.outputs))
  for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
    const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(path) ?? [];
    if (name && bytesInOutput > 0) packages.add(name);
  }
console.log([...packages].join('\n'));
