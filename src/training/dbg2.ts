import { makeReader } from '#intents/reading/observe.ts';
import { readCatalogOf } from './read-catalog.ts';

const r = makeReader(await readCatalogOf('test/held-out/catalogs/salud-y-deporte.csv'));
console.log(
  r.index.unitNames.names.filter((n) => n.code === '6108' || n.code === '6107'),
  [...r.index.unitNames.byWord.keys()],
);
