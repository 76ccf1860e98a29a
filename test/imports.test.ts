import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

/** The folders of `src`, doors first; a folder imports only from its own line and those below. */
const LAYERS = [
  ['cli'],
  ['server'],
  ['models', 'gallery', 'home', 'measures'],
  ['analyses', 'sample', 'doctor', 'export', 'settings', 'access', 'jobs', 'webhooks'],
  ['drafts', 'flows'],
  ['segments', 'profiles', 'data'],
  ['live'],
  ['membership', 'catalogue'],
  ['ingest', 'tracking'],
  ['identity'],
  ['workspace'],
  ['evaluation'],
  ['plan'],
  ['conditions', 'definition'],
  ['aggregates'],
  ['filters'],
  ['records'],
  ['predicates'],
  ['store', 'control'],
  // Pure functions: what was found as data, and drawn.
  ['reports'],
  // Heavy functions of `stats` and others, in threads.
  ['apart'],
  // Pure functions: of the package, and a door of their own.
  ['stats'],
  ['time', 'errors'],
  // What is said, in each language.
  ['language'],
  // Of the package, but for programs elsewhere: it speaks HTTP and imports nothing.
  ['client'],
]

/** The folders of the pages, those that build on others first. */
const PAGE_LAYERS = [
  ['home', 'settings'],
  ['explore', 'analyses', 'models', 'compare', 'session'],
  ['builder', 'profiles', 'segment-list', 'shell'],
  ['segments', 'imports', 'live'],
  ['data', 'reports'],
  ['jobs', 'charts', 'explain', 'gallery'],
  ['frame'],
  ['states', 'format', 'first-steps'],
  ['api', 'yaml'],
  ['i18n'],
]

/** Addresses of pages may be known in every folder: everything has links to everything. */
const isAddress = (path: string) => /[/-]paths?$/.test(path)

/** Those of a folder below `root`; not what tests alone need. */
function filesOfFolders(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\/.*\.tsx?$/.test(file) && !/\.(test|suite)\.tsx?$|(^|\/)testing\//.test(file),
  )
}

function importedOf(root: string, file: string): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/(?:from |import\()'(\.[^']+)'/g)]
    .map(([, path = '']) => relative(root, resolve(root, dirname(file), path)))
    .filter((path) => !path.startsWith('..'))
}

const folderOf = (path: string) => path.split('/')[0]!

function expectOneWay(
  root: string,
  layers: readonly (readonly string[])[],
  files: readonly string[],
  knownToAll: (path: string) => boolean = () => false,
) {
  const layerOf = (path: string) => layers.findIndex((names) => names.includes(folderOf(path)))
  expect(files.filter((file) => layerOf(file) < 0)).toEqual([])
  const upwards = files.flatMap((file) =>
    importedOf(root, file)
      .filter((path) => !knownToAll(path) && layerOf(path) < layerOf(file))
      .map((path) => `${file} imports ${path}`),
  )
  expect(upwards).toEqual([])
}

test('imports point one way', () => {
  expectOneWay('src', LAYERS, filesOfFolders('src'))
})

test('imports of pages point one way; texts are gathered from all of them', () => {
  const files = filesOfFolders('web/src').filter((file) => folderOf(file) !== 'i18n')
  expectOneWay('web/src', PAGE_LAYERS, files, isAddress)
})

/** The modules whose values a file imports; types are gone before it runs. */
function importsOf(file: string): readonly string[] {
  const statements = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export) (?!type )[^'";]*?from '([^']+)'/gm,
  )
  return [...statements].map(([, path = '']) => (path.startsWith('.') ? join(dirname(file), path) : path))
}

const isOurs = (path: string) => path.startsWith('src/')

test('of the package, pages load what runs in a browser, and no library but that of calendars', () => {
  const pages = readdirSync('web/src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|(^|\/)testing\//.test(file))
    .map((file) => join('web/src', file))
  const shared = new Set(pages.flatMap(importsOf).filter(isOurs))
  for (const file of shared) for (const path of importsOf(file).filter(isOurs)) shared.add(path)
  expect(shared).toContain('src/time/duration.ts')
  const libraries = [...shared].flatMap(importsOf).filter((path) => !isOurs(path))
  expect(new Set(libraries)).toEqual(new Set(['temporal-polyfill']))
})
