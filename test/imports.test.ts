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

const layerOf = (folder: string) => LAYERS.findIndex((names) => names.includes(folder))

function importedFolders(file: string): string[] {
  const text = readFileSync(join('src', file), 'utf8')
  return [...text.matchAll(/from '(\.[^']+)'/g)].map(
    ([, path = '']) => relative('src', resolve('src', dirname(file), path)).split('/')[0]!,
  )
}

test('imports point one way', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\/.*\.ts$/.test(file) && !/\.(test|suite)\.ts$|\/testing\//.test(file),
  )
  expect(files.filter((file) => layerOf(file.split('/')[0]!) < 0)).toEqual([])
  const upwards = files.flatMap((file) =>
    importedFolders(file)
      .filter((folder) => layerOf(folder) < layerOf(file.split('/')[0]!))
      .map((folder) => `${file} imports ${folder}`),
  )
  expect(upwards).toEqual([])
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
