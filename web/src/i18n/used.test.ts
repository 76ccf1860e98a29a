import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { en } from './en'

const SOURCES = join(import.meta.dirname, '..')

/** What the pages are made of, but for their texts and their tests. */
const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
  (path) => /\.tsx?$/.test(path) && !/(\.test\.tsx?|[\\/]texts[\\/]\w+\.ts)$/.test(path),
)
const sources = files.map((path) => readFileSync(join(SOURCES, path), 'utf8'))

const NAMESPACE = /\btexts\('(\w+)'\)|\bmessages\.(\w+)/g
const PLACE = /\$\{[^}]*\}/g
/** Texts, templates, and names of properties; texts may stand within templates. */
const LITERALS = [/'([^'\n]*)'/g, /`([^`]*)`/g, /\b(\w+):/g]

/** What may be keys, by namespace: texts and names in its sources, and templates, where anything stands for `${}`. */
function namedKeys(): ReadonlyMap<string, RegExp[]> {
  const named = new Map<string, RegExp[]>()
  for (const source of sources) {
    const literals = LITERALS.flatMap((literal) => [...source.matchAll(literal)])
      .map(([, text]) => text!)
      .filter((text) => /\w/.test(text.replace(PLACE, '')))
      .map(patternOf)
    for (const [, called, read] of source.matchAll(NAMESPACE)) {
      const namespace = (called ?? read)!
      named.set(namespace, [...(named.get(namespace) ?? []), ...literals])
    }
  }
  return named
}

function patternOf(literal: string): RegExp {
  const parts = literal.split(PLACE).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.+')}$`)
}

const keysOf = (messages: object, path = ''): string[] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [path + key] : keysOf(value, `${path}${key}.`),
  )

test('every text is named by some source', () => {
  const named = namedKeys()
  const unused = Object.entries(en).flatMap(([namespace, messages]) =>
    keysOf(messages)
      .filter((key) => !named.get(namespace)?.some((pattern) => pattern.test(key)))
      .map((key) => `${namespace}: ${key}`),
  )
  expect(unused).toEqual([])
})
