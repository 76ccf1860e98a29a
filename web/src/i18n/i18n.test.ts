import fc from 'fast-check'
import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { de } from './de'
import { en } from './en'
import { chooseLanguage, chooseLocale, LANGUAGES } from './locale'

test.each([
  ['the one chosen', 'de', ['en-US'], 'de'],
  ['the first of theirs that there is', null, ['fr-FR', 'de-AT', 'en'], 'de'],
  ['English where none is', null, ['fr-FR'], 'en'],
  ['theirs where the choice is none that there is', 'constructor', ['de'], 'de'],
])('the language is %s', (_, chosen, preferred, language) => {
  expect(chooseLanguage(chosen, preferred)).toBe(language)
})

test('numbers and dates follow the region of whoever reads, if it speaks the language', () => {
  expect(chooseLocale('en', ['de-DE', 'en-US'])).toBe('en-US')
  expect(chooseLocale('de', ['en-US', 'de'])).toBe('de-DE')
})

const preference = fc.oneof(
  fc.constantFrom('en', 'en-GB', 'de-AT', 'DE', 'fr-FR', 'zh-Hant-TW', 'constructor', ''),
  fc.string({ maxLength: 8 }),
)

test('whatever somebody prefers, there is a language, and a way of its own to write numbers', () => {
  fc.assert(
    fc.property(fc.option(preference), fc.array(preference, { maxLength: 4 }), (chosen, preferred) => {
      const language = chooseLanguage(chosen, preferred)
      expect(Object.keys(LANGUAGES)).toContain(language)
      expect(chooseLanguage(language, preferred)).toBe(language)
      expect(chooseLocale(language, preferred).slice(0, 2).toLowerCase()).toBe(language)
    }),
  )
})

test('what is chosen goes before what is preferred, and what comes first before what comes later', () => {
  expect(chooseLanguage('en', ['de'])).toBe('en')
  expect(chooseLanguage(null, ['DE-at', 'en'])).toBe('de')
  expect(chooseLocale('de', ['de-CH', 'de-AT'])).toBe('de-CH')
  expect(chooseLocale('de', ['de'])).toBe('de-DE')
})

/** Every text by its key. */
function textsOf(messages: object, path = ''): [key: string, text: string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : textsOf(value, `${path}${key}.`),
  )
}

const CASE = /[\w=]+ \{((?:[^{}]|\{\w+\})*)\}/g
/** A value that chooses among texts. */
const CHOICE = /\{(\w+), (?:plural|select),((?:\s*[\w=]+ \{(?:[^{}]|\{\w+\})*\})+)\s*\}/g
const withoutChoices = (text: string) =>
  text.replace(CHOICE, (_, name: string, cases: string) => `{${name}} ${cases.replace(CASE, '$1')}`)
/** Names of values and tags. */
const namesIn = (text: string) => [...new Set(withoutChoices(text).match(/\{\w+|<\w+/g))].sort()

test('both languages have the same texts with the same values', () => {
  const german = new Map(textsOf(de))
  for (const [key, text] of textsOf(en))
    expect([key, namesIn(german.get(key)!)]).toEqual([key, namesIn(text)])
  expect([...german.keys()]).toEqual(textsOf(en).map(([key]) => key))
})

test.each([
  ['en', en],
  ['de', de],
])('every text of %s can be written', (locale, messages) => {
  const failures: string[] = []
  const onError = ({ message }: Error) => failures.push(message)
  const t = createTranslator<Record<string, unknown>>({ locale, messages: messages as never, onError })
  for (const [key, text] of textsOf(messages)) {
    const tags = [...text.matchAll(/<(\w+)/g)].map(([, tag]) => [tag, (inside: string) => inside])
    const values = [...text.matchAll(/\{(\w+)/g)].map(([, name]) => [name, 2])
    t.markup(key as never, Object.fromEntries([...values, ...tags]) as never)
  }
  expect(failures).toEqual([])
})
