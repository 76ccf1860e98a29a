import { expect, test } from 'vitest'
import { ANALYSES } from '../index.ts'
import { digestOf, readQuestion } from './question.ts'

const asked = (options: Record<string, unknown>, more: object = {}) =>
  readQuestion(ANALYSES, { method: 'rfm', options, ...more })

test('a question has the defaults of its options filled in', () => {
  expect(asked({ scores: 4 })).toMatchObject({ seed: 1, options: { scores: 4, period: 90 } })
})

test('what is wrong with a question is told with its place', () => {
  expect(() => readQuestion(ANALYSES, { method: 'rfn', options: {} })).toThrow('rfn')
  expect(() => asked({ score: 4 })).toThrow(
    expect.objectContaining({ problems: [expect.objectContaining({ path: ['options', 'score'] })] }),
  )
})

test('the same question has the same digest, in whatever order it is written, and others have others', () => {
  const same = digestOf(asked({ scores: 4, period: 30 }))
  expect(digestOf(asked({ period: 30, scores: 4, money: 'total' }))).toBe(same)
  const others = [asked({ scores: 4 }), asked({ scores: 4, period: 30 }, { asOf: 5 })]
  for (const other of [...others, asked({ scores: 4, period: 30 }, { seed: 2 })])
    expect(digestOf(other)).not.toBe(same)
})
