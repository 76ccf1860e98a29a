import { act } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Answers, Asked } from '../../testing/answers'
import { Refusal } from '../../testing/answers'
import { runHook } from '../../testing/show'
import type { Definition } from '../definition/node'
import { about, count, DRAFTS, exactly, sentTo, WORDS } from '../testing/drafts'
import { useResults } from './use-results'

const segment = (event: string): Definition => ({ segment: 's', when: { event } })
const WHEN = ['when']

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})

/** Lets time go by, and then all that was asked be answered, one question after the other. */
async function pass(ms: number): Promise<void> {
  await act(() => vi.advanceTimersByTimeAsync(ms))
  for (let turn = 0; turn < ANSWERED; turn += 1) {
    await act(async () => {
      await new Promise((resolve) => setImmediate(resolve))
      await vi.advanceTimersByTimeAsync(1)
    })
  }
}
const ANSWERED = 6

function write(first: Definition, answers: Answers = {}, root: readonly (string | number)[] = WHEN) {
  let [definition, isBegun] = [first, false]
  const { result, rerender, asked } = runHook(() => useResults(definition, root, { isBegun }), {
    answers: { ...DRAFTS, ...answers },
  })
  const type = (next: Definition, begun = false) => {
    ;[definition, isBegun] = [next, begun]
    rerender()
  }
  return { now: () => result.current, asked, type }
}

const bodyOf = ({ body }: Asked) => body as { readonly definition: Definition; readonly precision: string }
const SAMPLE = count({ precision: 'sample', sampled: 400, size: about(250, 40) })
const inTwoSteps: Answers = {
  'POST /drafts/count': (asked: Asked) => (bodyOf(asked).precision === 'exact' ? count() : SAMPLE),
}

describe('a draft is counted', () => {
  test('from a sample as soon as it is understood, and exactly once somebody pauses', async () => {
    const { now, asked, type } = write(segment('a'), inTwoSteps)
    expect(now()).toMatchObject({ count: undefined, isCurrent: false, problems: undefined })
    await pass(0)
    expect(now()).toMatchObject({ isCurrent: true, count: { precision: 'exact' }, problems: [] })
    type(segment('b'))
    await pass(200)
    expect(now()).toMatchObject({ isCurrent: true, count: { precision: 'sample' } })
    await pass(1_000)
    expect(now()).toMatchObject({ isCurrent: true, isCounting: false, count: { precision: 'exact' } })
    expect(sentTo(asked, 'POST /drafts/count').slice(-2)).toEqual([
      { definition: segment('b'), precision: 'sample' },
      { definition: segment('b'), precision: 'exact' },
    ])
  })

  test('only once where the sample was everybody', async () => {
    const { now, asked } = write(segment('a'))
    await pass(2_000)
    expect(now()).toMatchObject({ isCurrent: true, isCounting: false })
    expect(sentTo(asked, 'POST /drafts/count')).toHaveLength(1)
  })

  test('not while somebody types; the last number stays, and says that it is of before', async () => {
    const { now, asked, type } = write(segment('a'))
    await pass(0)
    for (const event of ['ab', 'abc', 'abcd']) {
      type(segment(event))
      await pass(50)
    }
    expect(sentTo(asked, 'POST /drafts/count')).toHaveLength(1)
    expect(now()).toMatchObject({ isCurrent: false, count: { size: exactly(250) }, counted: undefined })
    await pass(150)
    expect(sentTo(asked, 'POST /drafts/count')).toHaveLength(2)
    expect(now()).toMatchObject({ isCurrent: true, counted: JSON.stringify(segment('abcd')) })
  })

  test('not with a group that is being filled, before that has a condition or is left', async () => {
    const { now, asked, type } = write(segment('a'))
    await pass(200)
    const withGroup = { segment: 's', when: { all: [{ event: 'a' }, { any: [] }] } }
    type(withGroup, true)
    await pass(2_000)
    expect(sentTo(asked, 'POST /drafts/count')).toHaveLength(1)
    expect(now()).toMatchObject({ isCurrent: false, isBegun: true, count: { size: exactly(250) } })
    type(withGroup)
    await pass(200)
    expect(now()).toMatchObject({ isCurrent: true, isBegun: false, counted: JSON.stringify(withGroup) })
  })

  test('not again when somebody goes back to what was counted', async () => {
    const { now, asked, type } = write(segment('a'))
    await pass(200)
    type(segment('b'))
    await pass(200)
    type(segment('a'))
    await pass(200)
    expect(now().counted).toBe(JSON.stringify(segment('a')))
    expect(sentTo(asked, 'POST /drafts/count')).toHaveLength(2)
  })

  test('without its title and tags, which change nobody', async () => {
    const { asked, type } = write(segment('a'))
    await pass(0)
    type({ ...segment('a'), title: 'A', tags: ['x'] })
    await pass(2_000)
    expect(sentTo(asked, 'POST /drafts/count')).toHaveLength(1)
    expect(sentTo(asked, 'POST /definitions/describe')).toHaveLength(2)
  })
})

describe('what cannot be counted', () => {
  const problem = { code: 'x', path: ['when'], message: 'Wrong.', mend: 'Mend it.' }

  test('is told, and not asked about', async () => {
    const { now, asked } = write(segment(''), {
      'POST /definitions/describe': { ...WORDS, problems: [problem] },
    })
    await pass(2_000)
    expect(now()).toMatchObject({ problems: [problem], isCurrent: false, words: undefined })
    expect(sentTo(asked, 'POST /drafts/count')).toEqual([])
  })

  test('keeps the words and the number of what was understood last', async () => {
    const { now, type } = write(segment('a'), {
      'POST /definitions/describe': (asked: Asked) =>
        bodyOf(asked).definition.when === '' ? { ...WORDS, problems: [problem] } : WORDS,
    })
    await pass(200)
    type({ segment: 's', when: '' })
    await pass(200)
    expect(now()).toMatchObject({ problems: [problem], words: WORDS, count: { size: exactly(250) } })
    expect(now().isCurrent).toBe(false)
  })

  test.each([
    ['words', 'POST /definitions/describe', WORDS],
    ['a count', 'POST /drafts/count', count()],
  ])('for want of %s is asked about again on request', async (_, what, answer) => {
    let tries = 0
    const { now } = write(segment('a'), {
      [what]: () => {
        tries += 1
        return tries === 1 ? new Refusal(500, { message: 'Out of order.' }) : answer
      },
    })
    await pass(200)
    expect(now().error).toMatchObject({ message: 'Out of order.' })
    act(() => now().retry())
    await pass(200)
    expect(now()).toMatchObject({ error: null, isCurrent: true })
  })
})

test('the exact number that does not come leaves that of the sample', async () => {
  const { now } = write(segment('a'), {
    'POST /drafts/count': (asked: Asked) =>
      bodyOf(asked).precision === 'exact' ? new Refusal(409, { code: 'drafts/counted-anew' }) : SAMPLE,
  })
  await pass(2_000)
  expect(now()).toMatchObject({ isCurrent: true, isCounting: false, error: null, count: { sampled: 400 } })
})

describe('a part of a segmentation', () => {
  const [first, second] = [{ event: 'a' }, { event: 'b' }]
  const stages: Definition = {
    segmentation: 'stages',
    parts: [
      { name: 'x', when: first },
      { name: 'y', when: second },
    ],
    rest: { name: 'z' },
  }
  const swapped: Definition = { ...stages, parts: [...(stages.parts as object[])].reverse() }
  const counted = async (definition: Definition, saved: Definition, part: number) => {
    const root = ['parts', part, 'when']
    const { asked } = runHook(() => useResults(definition, root, { saved }), { answers: DRAFTS })
    await pass(200)
    return sentTo(asked, 'POST /drafts/count')
  }

  test('is compared with itself as it is saved, also where it stood elsewhere', async () => {
    expect(await counted(swapped, stages, 0)).toEqual([
      {
        definition: { segment: 'stages-part', when: second },
        precision: 'sample',
        against: { segment: 'stages-part', when: { all: [{ not: first }, second] } },
      },
    ])
  })

  test('that is new is compared with nobody', async () => {
    const grown = { ...stages, parts: [{ name: 'new', when: first }, ...(stages.parts as object[])] }
    expect(await counted(grown, stages, 0)).toMatchObject([
      { against: { segment: 'stages-part', when: { any: [] } } },
    ])
  })

  test('of what was never saved is compared with nothing', async () => {
    const { asked } = write(stages, {}, ['parts', 0, 'when'])
    await pass(200)
    expect(sentTo(asked, 'POST /drafts/count')[0]).not.toHaveProperty('against')
  })
})
