import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { gapsOf } from './catalogue.ts'
import { CATALOGUES } from './languages.ts'
import { countedIn, markedIn } from './testing/marked.ts'

const SOURCE = join(import.meta.dirname, '..')
/** An English sentence as a catalogue writes it, before its translation. */
const KEY = /^ {2}(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\w+):/gm

let sentences: Set<string>
let nouns: Set<string>
beforeAll(async () => {
  const files = (await readdir(SOURCE, { recursive: true })).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('language/'),
  )
  const sources = await Promise.all(files.map((file) => readFile(join(SOURCE, file), 'utf8')))
  sentences = new Set(sources.flatMap(markedIn))
  nouns = new Set(sources.flatMap(countedIn))
})

describe.each(Object.entries(CATALOGUES))('the catalogue of %s', (language, catalogue) => {
  it('knows every sentence that the code marks', () => {
    expect([...sentences].filter((sentence) => catalogue.sentences[sentence] === undefined)).toEqual([])
  })

  it('says each sentence in one place, so that none is said in two ways', async () => {
    const folder = join(import.meta.dirname, language)
    const files = (await readdir(folder, { recursive: true })).filter((file) => /(?<!nouns)\.ts$/.test(file))
    const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
    const keys = texts.flatMap((text) => text.match(KEY) ?? [])
    expect(keys.length).toBeGreaterThanOrEqual(Object.keys(catalogue.sentences).length)
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([])
  })

  it('holds nothing that no code says', () => {
    expect(Object.keys(catalogue.sentences).filter((sentence) => !sentences.has(sentence))).toEqual([])
  })

  it('fills the gaps of the English sentence', () => {
    const gaps = Object.entries(catalogue.sentences).map(([english, said]) => [english, gapsOf(said)])
    expect(gaps).toEqual(gaps.map(([english]) => [english, gapsOf(english as string)]))
  })

  it('knows every noun that the code counts', () => {
    expect([...nouns].filter((noun) => catalogue.nouns[noun] === undefined)).toEqual([])
    expect(Object.keys(catalogue.nouns).filter((noun) => !nouns.has(noun))).toEqual([])
  })
})

test('sentences are found in code with their gaps', () => {
  const code = [
    'say`a $',
    "{b('}')} c` + sayLater`it\\'s $",
    '{x ? `n $',
    '{y}` : { z }}.` + essay`no`',
  ].join('')
  expect(markedIn(code)).toEqual(['a {0} c', "it's {0}."])
  expect(markedIn('say`what they say` + say`more`')).toEqual(['what they say', 'more'])
})

test('nouns are found in code', () => {
  expect(
    countedIn("this.#formats.counted(sum(a, (b)), 'purchase') + nounAfter(n, 'city', 'cities')"),
  ).toEqual(['purchase', 'city'])
})
