import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { processorTime } from '../../test/support/processor-time.ts'
import type { Catalogue } from './catalogue.ts'
import {
  allInTheirLanguage,
  exactly,
  followSpeech,
  inEachLanguage,
  inLanguageOfNow,
  inTheirLanguage,
  language,
  manyOf,
  nounAfter,
  say,
  sayLater,
  speaking,
  speakingAtOnce,
  translate,
} from './index.ts'
import { speakingBy } from './say.ts'
import { inPseudo, unmarkedIn } from './testing/pseudo.ts'

const CATALOGUE: Catalogue = {
  sentences: {
    '{0} of {1} came back.': 'Von {1:dative} kamen {0} zurück.',
    'Waiting for {0}': 'Es wird auf {0} gewartet',
    'other work': 'andere Arbeit',
    'Waiting for {0} to end': 'Es wird auf das Ende von {0} gewartet',
  },
  nouns: {
    purchase: { one: 'Kauf', other: 'Käufe', dative: { other: 'Käufen' } },
    'large purchase': { one: 'großer Kauf', other: 'große Käufe', dative: { other: 'großen Käufen' } },
  },
  signs: { thousands: '.', decimal: ',' },
}
const translated = <T>(work: () => T): T => speakingBy(CATALOGUE, work)
const cameBack = (share: number, count: number) =>
  say`${share} of ${`${count} ${nounAfter(count, 'purchase')}`} came back.`

test('a sentence is said in the language that is spoken, English otherwise', () => {
  expect(cameBack(0.5, 7)).toBe('0.5 of 7 purchases came back.')
  expect(translated(() => cameBack(0.5, 7))).toBe('Von 7 Käufen kamen 0,5 zurück.')
  expect(translated(() => cameBack(1, 1))).toBe('Von 1 Kauf kamen 1 zurück.')
  expect(translated(() => say`${2} of ${'3 große Käufe'} came back.`)).toBe(
    'Von 3 großen Käufen kamen 2 zurück.',
  )
  expect(translated(() => say`Not translated: ${2.5}`)).toBe('Not translated: 2,5')
})

test('a number of thousands stands as the language writes it, one to compare with data as it is there', () => {
  const said = () => [
    say`Not translated: ${1_234_567.25}`,
    say`Not translated: ${-1234} and ${999}`,
    say`Not translated: ${1e24}`,
    manyOf(12_345, 'purchase'),
    exactly(1985.5),
  ]
  expect(said()).toEqual([
    'Not translated: 1,234,567.25',
    'Not translated: -1,234 and 999',
    'Not translated: 1e+24',
    '12,345 purchases',
    '1985.5',
  ])
  expect(translated(said)).toEqual([
    'Not translated: 1.234.567,25',
    'Not translated: -1.234 and 999',
    'Not translated: 1e+24',
    '12.345 Käufe',
    '1985,5',
  ])
})

test('a language lasts through waiting while it is followed, and ends with the work', async () => {
  const work = async () => {
    await pause(1)
    return language()
  }
  const end = followSpeech()
  const three = Promise.all([speaking('de', work), work(), speaking('de', () => speaking('en', work))])
  expect(await three).toEqual(['de', 'en', 'en'])
  const left = speaking('de', work)
  end()
  expect(await left).toBe('en')
  expect(language()).toBe('en')
})

test('what is said at once, or bound to a language, needs nobody to follow it', () => {
  const tell = speakingAtOnce('de', () => inLanguageOfNow(() => language()))
  expect([tell(), speakingAtOnce('en', tell), language()]).toEqual(['de', 'de', 'en'])
  expect(() => speakingAtOnce('de', () => expect.fail('thrown'))).toThrow('thrown')
  expect(language()).toBe('en')
})

test('what was kept is said later, gaps too, by the sentence that fits best', () => {
  const kept = sayLater`Waiting for ${sayLater`other work`}`
  expect(kept).toBe('Waiting for other work')
  expect(translate(kept)).toBe(kept)
  expect(translated(() => translate(kept))).toBe('Es wird auf andere Arbeit gewartet')
  expect(translated(() => translate('Waiting for it to end'))).toBe('Es wird auf das Ende von it gewartet')
  expect(translated(() => translate('Something else'))).toBe('Something else')
})

test('names in quotes stay as they are, be they words of ours', () => {
  const sentences = { 'No list is called "{0}".': 'Keine Liste heißt „{0}“.', text: 'ein Text' }
  const said = (kept: string) => speakingBy({ ...CATALOGUE, sentences }, () => translate(kept))
  expect(said('No list is called "text".')).toBe('Keine Liste heißt „text“.')
  expect([said('text'), said('constructor')]).toEqual(['ein Text', 'constructor'])
})

test('what somebody named stays as it is, though a sentence of ours were like it', () => {
  const named = { ...CATALOGUE, sentences: { ...CATALOGUE.sentences, 'Refreshing {0}': 'Neu: {0:name}' } }
  expect(speakingBy(named, () => translate('Refreshing other work'))).toBe('Neu: other work')
})

test('a number that was kept is written as the language does', () => {
  const kept = { ...CATALOGUE, sentences: { 'found by {0} of all': 'gefunden: {0:number}' } }
  expect(speakingBy(kept, () => translate('found by 0.25 of all'))).toBe('gefunden: 0,25')
})

test('a long text that is nearly a sentence does not hold everybody up', () => {
  const sentences = { '{0} with {1} {2} {3} in {4} days': 'in {4} Tagen {0} mit {1} {2} {3}' }
  const text = 'with with in '.repeat(4_000)
  expect(speakingBy({ ...CATALOGUE, sentences }, () => translate(text))).toBe(text)
  expect(speakingBy({ ...CATALOGUE, sentences }, () => translate('a with b c d in 3 days'))).toBe(
    'in 3 Tagen a mit b c d',
  )
})

test('a text of any length is looked at soon', () => {
  const text = 'a of b in the c, and: '.repeat(5_000)
  const spent = processorTime()
  expect(speaking('de', () => translate(text))).toBe(text)
  expect(spent()).toBeLessThan(1_000)
})

test('words that nobody marked are seen in brackets', () => {
  const said = inPseudo(() => ({
    title: say`Share of ${'vips'}`,
    note: `Of ${nounAfter(2, 'customer')}`,
    own: 'vips',
  }))
  expect(unmarkedIn(said, (text) => text === 'vips')).toEqual(['note: Of ⟦customers⟧'])
})

test('what was made in each language is read in one, wherever it stands', () => {
  const made = inEachLanguage(() => language())
  const kept = JSON.parse(JSON.stringify({ lists: [{ said: made, size: 3 }], none: null }))
  expect(allInTheirLanguage(kept)).toEqual({ lists: [{ said: 'en', size: 3 }], none: null })
  expect(speaking('de', () => allInTheirLanguage(kept))).toEqual({
    lists: [{ said: 'de', size: 3 }],
    none: null,
  })
  expect(inTheirLanguage('of before there were languages')).toBe('of before there were languages')
})
