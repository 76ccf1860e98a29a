import { expect, test } from 'vitest'
import { inEnglish, listed, sentence, speaking, translate } from './index.ts'

const inGerman = (kept: Parameters<typeof translate>[0]) => speaking('de', () => translate(kept))

test('what is kept in its parts is said to each in their language, and names in it stay as they are', () => {
  const kept = sentence`Dry run: ${listed([sentence`segment`, 'segment', sentence`event`])}`
  const read = JSON.parse(JSON.stringify(kept))
  expect([inEnglish(kept), translate(read)]).toEqual(Array(2).fill('Dry run: segment, segment, event'))
  expect(inGerman(read)).toBe('Probelauf: Segment, segment, Ereignis')
})

test('numbers of what is kept are written as the language does', () => {
  const kept = sentence`the one before for ${12_345.5} h`
  expect([translate(kept), inGerman(kept)]).toEqual([
    'the one before for 12,345.5 h',
    'das vorige gilt noch 12.345,5 h',
  ])
})

test('a sentence that has no translation any more is said in English', () => {
  expect(inGerman({ english: 'It was {0} once.', gaps: ['so'] })).toBe('It was so once.')
})

test('nothing and one are lists too', () => {
  expect([listed([]), listed(['a'])]).toEqual(['', 'a'])
})
