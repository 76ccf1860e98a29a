import { describe, expect, it } from 'vitest'
import { renderHtml } from '../../reports/index.ts'
import { drawNormal, randomFrom } from '../../stats/random/index.ts'
import { resultOf } from '../../stats/testing/result-of.ts'
import { surveys } from './analysis.ts'
import { computeSurvey } from './compute.ts'
import { surveysOptions } from './options.ts'
import { scalesYaml } from './propose-scales.ts'
import { codingsOf } from './scales.ts'

const NONE = Number.NaN

type Answers = Readonly<Record<string, readonly number[]>>

/** Computes on answers by item, with options as they are written. */
function compute(answers: Answers, written: object = {}) {
  const names = Object.keys(answers)
  const options = surveysOptions.parse({ samples: 50, ...written })
  const columns = names.map((name) => Float64Array.from(answers[name]!))
  const columnFacts = names.map((name) => ({
    ...{ name, record: name, path: '', records: 1, numbers: 1, whole: 1, distinct: 1, low: 1, high: 5 },
    labels: [],
  }))
  return computeSurvey({
    raw: { profiles: Uint32Array.from(columns[0]!, (_, person) => 10 * person), columns },
    names,
    codings: codingsOf(columnFacts, options.scales),
    source: { kind: 'traits' },
    others: [],
    options,
    seed: 1,
  })
}

/** What is told is plain, has no hole, and makes a page. */
function checked(answers: Answers, written: object = {}) {
  const { result, columns } = resultOf(compute(answers, written))
  expect(JSON.parse(JSON.stringify(result))).toEqual(result)
  const report = surveys.report(result, {
    options: surveysOptions.parse(written),
    asOf: 0,
    calendar: { timeZone: 'UTC', weekStartsOn: 1 },
  })
  expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  expect(JSON.stringify(report)).not.toMatch(/NaN|undefined|Infinity/)
  expect(renderHtml({ ...report, title: 't', asOf: 0, timeZone: 'UTC' })).toContain('</html>')
  return { result, columns: columns.columns, report }
}

const numbers = (column: unknown) => Array.from((column as { values: Float64Array }).values)
const parts = (column: unknown) => {
  const { names, codes } = column as { names: readonly string[]; codes: Uint8Array }
  return Array.from(codes, (code) => names[code])
}

/** Answers from 1 to 5 of people to questions that go together in threes. */
function questionnaire(people: number, scales = 2): Answers {
  const random = randomFrom(4)
  const behind = Array.from({ length: scales }, () =>
    Array.from({ length: people }, () => drawNormal(random)),
  )
  return Object.fromEntries(
    behind.flatMap((factor, scale) =>
      [1, 2, 3].map((item) => [
        `${'pqrstu'[scale]}${item}`,
        factor.map((f) => Math.round(Math.min(5, Math.max(1, 3 + 0.9 * f + 0.6 * drawNormal(random))))),
      ]),
    ),
  )
}

describe('scores', () => {
  // Reckoned by hand: b is turned round, 6 - answer.
  const answers = { a: [1, 5, 4, 2, NONE, NONE], b: [5, 2, NONE, 9, 3, NONE], c: [2, 4, 3, 4, NONE, 7] }
  const scale = { scale: 's', items: ['a', 'b', 'c'], reverse: ['b'], range: [1, 5], missing: [9] }

  it('are the mean of the answers, reverse-keyed ones turned round', () => {
    const { columns, result } = checked(answers, { scales: [{ ...scale, atLeast: 1 }] })
    expect(numbers(columns.s)).toEqual([4 / 3, 13 / 3, 3.5, 3, 3])
    expect(result.items.map(({ missingCodes, outOfRange }) => [missingCodes, outOfRange])).toEqual([
      [0, 0],
      [1, 0],
      [0, 1],
    ])
    expect(result.items[2]!.example).toBe(7)
  })

  it('are given to who answered enough items, and nothing is made up', () => {
    const least = (atLeast: number) =>
      numbers(checked(answers, { scales: [{ ...scale, atLeast }] }).columns.s)
    expect(least(2)).toEqual([4 / 3, 13 / 3, 3.5, 3, NONE])
    expect(least(3)).toEqual([4 / 3, 13 / 3, NONE, NONE, NONE])
    expect(numbers(checked(answers, { scales: [scale] }).columns.s)).toEqual(least(1))
  })

  it('divide people by cuts, by the range or by thirds; who is on a cut is in the middle', () => {
    const level = (written: object, options = {}) =>
      parts(checked(answers, { scales: [{ ...scale, ...written }], ...options }).columns.s_level)
    expect(level({ cuts: [3, 3.5], atLeast: 2 })).toEqual(['low', 'high', 'middle', 'middle', 'no score'])
    expect(level({}, { groups: 'range' })).toEqual(['low', 'high', 'middle', 'middle', 'middle'])
    expect(level({})).toEqual(['low', 'high', 'high', 'middle', 'middle'])
    const same = { a: [3, 3, 3, 3], b: [3, 3, 3, 3] }
    const { columns, result } = checked(same, { scales: [{ scale: 's', items: ['a', 'b'] }] })
    expect(parts(columns.s_level)).toEqual(['middle', 'middle', 'middle', 'middle'])
    expect(result.scales[0]).toMatchObject({ alpha: null, grade: 'unknown' })
  })

  it('tell what stands out most in a person', () => {
    const high = { a: [5, 1, 1, 3, NONE], b: [1, 5, 1, 3, NONE], c: [1, 1, 5, 3, 1] }
    const scales = ['a', 'b', 'c'].map((item) => ({ scale: item, title: item.toUpperCase(), items: [item] }))
    const { columns, result } = checked(high, { scales })
    expect(parts(columns.strongest)).toEqual(['A', 'B', 'C', 'nothing stands out', 'no score'])
    expect(result.strongest).toMatchObject({ people: [1, 1, 1], nothing: 1, unknown: 1 })
  })
})

describe('scales', () => {
  it('are proposed where none are stated, and their YAML gives the same', () => {
    const answers = questionnaire(400)
    const turned = { ...answers, p2: answers.p2!.map((answer) => 6 - answer) }
    const proposed = checked(turned)
    expect(proposed.result).toMatchObject({ proposed: true, structure: { factors: 2, because: 'parallel' } })
    expect(proposed.result.scales.map(({ name }) => name).sort()).toEqual(['p', 'q'])
    expect(proposed.result.scales.find(({ name }) => name === 'p')!.reverse).toEqual(['p2'])
    expect(proposed.result.yaml).toContain('{scale: p, items: [p1, p2, p3], reverse: [p2], range: [1, 5]}')
    const written = proposed.result.scales.map(({ name, items, reverse, lowest, highest }) => ({
      ...{ scale: name, items, reverse, range: [lowest, highest] },
    }))
    const stated = checked(turned, { scales: written })
    expect(stated.columns.p).toEqual(proposed.columns.p)
    expect(stated.result.structure!.misfits).toEqual([])
    expect(scalesYaml(stated.result.scales)).toBe(proposed.result.yaml)
  })

  it('say which items run the other way, do not belong, or belong elsewhere', () => {
    const answers = questionnaire(400)
    const noise = randomFrom(9)
    const with4: Answers = { ...answers, p4: answers.p1!.map(() => 1 + noise.below(5)) }
    const turned = { ...with4, p2: with4.p2!.map((answer) => 6 - answer) }
    const { result, report } = checked(turned, {
      scales: [
        { scale: 'p', items: ['p1', 'p2', 'p3', 'p4'], range: [1, 5] },
        { scale: 'q', items: ['q1', 'q2', 'q3'], range: [1, 5], texts: { q1: 'Are <you> well?' } },
      ],
    })
    const verdicts = Object.fromEntries(
      result.scales.flatMap(({ itemsOf }) => itemsOf.map(({ item, verdict }) => [item, verdict])),
    )
    expect(verdicts).toMatchObject({ p2: 'turn round', q1: 'keep', q2: 'keep', q3: 'keep' })
    expect(['drop', 'reword']).toContain(verdicts.p4)
    expect(result.structure!.misfits).toMatchObject([
      { item: 'p2', kind: 'other way round' },
      { item: 'p4', kind: 'nowhere' },
    ])
    const text = JSON.stringify(report)
    expect(text).toContain('add it to the reverse-keyed items')
    expect(text).toContain('Are <you> well?')
  })

  it('show where a question goes with another scale', () => {
    const answers = questionnaire(400)
    const scales = [
      { scale: 'p', items: ['p1', 'p2', 'p3', 'q1'], range: [1, 5] },
      { scale: 'q', items: ['q2', 'q3'], range: [1, 5] },
    ]
    const { result } = checked(answers, { scales })
    expect(result.structure!.misfits).toMatchObject([{ item: 'q1', scale: 'p', kind: 'elsewhere' }])
    const down = [{ scale: 'calm', items: ['p1', 'p2', 'p3'], reverse: ['p1', 'p2', 'p3'], range: [1, 5] }]
    const { structure } = checked(answers, {
      scales: [...down, { scale: 'q', items: ['q1', 'q2', 'q3'] }],
    }).result
    const own = structure!.scaleOfFactor.indexOf('calm')
    expect(structure!.loadings.slice(0, 3).every((row) => row[own]! < -0.5)).toBe(true)
  })
})

describe('careless answers', () => {
  it('are found: straight lines, contradictions, hardly any answer, rows that were entered twice', () => {
    const answers = questionnaire(300, 5)
    const names = Object.keys(answers)
    const lists = names.map((name) => [...answers[name]!])
    lists.forEach((list, item) => {
      list[0] = 3
      list[1] = item < 3 ? 2 : NONE
      list[2] = list[3]!
      list[4] = item % 2 === 0 ? 1 : 5
    })
    const scales = ['p', 'q', 'r', 's', 't'].map((scale) => ({
      ...{ scale, items: [1, 2, 3].map((item) => `${scale}${item}`), range: [1, 5] },
    }))
    const { result, columns } = checked(Object.fromEntries(names.map((name, i) => [name, lists[i]!])), {
      scales,
    })
    const care = parts(columns.care)
    expect([care[0], care[1]]).not.toContain('no sign of carelessness')
    expect(care[4]).not.toBe('no sign of carelessness')
    expect(result.care.copies).toBe(2)
    expect(result.care.signs['straight-line']).toBeGreaterThanOrEqual(1)
    expect(result.care.signs.unanswered).toBe(1)
    expect(result.care.signs.improbable).toBeGreaterThanOrEqual(1)
    expect(result.care.flagged).toBeLessThan(30)
    expect(result.care.evenOdd).toBeGreaterThan(0.4)
    expect(result.scales[0]!.alphaOfCareful).not.toBeNull()
  })
})

describe('answers that hold little', () => {
  const constant = Array.from({ length: 12 }, () => 3)

  it('of too few people give no result, with the reason', () => {
    expect(compute({ a: [1, 2], b: [2, 1] })).toMatchObject({
      kind: 'insufficient-data',
      reason: '2 people answered, and 3 are the least.',
    })
    const scales = [{ scale: 's', items: ['a', 'b'], range: [1, 5] }]
    expect(compute({ a: [7, 8, 9, 1], b: [NONE, NONE, NONE, NONE] }, { scales })).toMatchObject({
      reason: expect.stringContaining('3 answers were left out'),
    })
    expect(compute({ a: [NONE, NONE], b: [NONE, NONE] })).toMatchObject({ kind: 'insufficient-data' })
  })

  const cases: readonly (readonly [string, Answers])[] = [
    ['one item', { a: [1, 2, 3, 4, 5] }],
    ['two items', { a: [1, 2, 3, 4, 5], b: [2, 1, 3, 5, 4] }],
    ['constant items', { a: constant, b: constant, c: constant }],
    ['a constant item among others', { ...questionnaire(50, 1), d: Array.from({ length: 50 }, () => 2) }],
    ['ten rows', questionnaire(10)],
    ['an item that nobody answered', { ...questionnaire(30, 1), d: Array.from({ length: 30 }, () => NONE) }],
    ['the same row many times', { a: constant.map(() => 2), b: constant.map(() => 4), c: constant }],
    ['items that are the same', { a: [1, 2, 3, 4, 5, 1], b: [1, 2, 3, 4, 5, 1], c: [1, 2, 3, 4, 5, 1] }],
    ['answers of two words', { a: [0, 1, 0, 1, 1], b: [0, 1, 1, 1, 0], c: [0, 0, 0, 1, 1] }],
    ['nobody who answered both', { a: [1, 2, 3, NONE, NONE, NONE], b: [NONE, NONE, NONE, 1, 2, 3] }],
  ]
  it.each(cases)('%s: what can be told is told, and the rest has its reason', (_, answers) => {
    const items = Object.keys(answers)
    const alone = checked(answers)
    const stated = checked(answers, { scales: [{ scale: 's', items, range: [0, 5], reverse: [items[0]] }] })
    for (const { result, report } of [alone, stated]) {
      expect(report.findings.length).toBeLessThanOrEqual(6)
      for (const scale of result.scales) expect(scale.alpha === null).toBe(scale.unknownBecause !== null)
      expect(result.structure === null).toBe(result.noStructure !== null)
      expect(result.scales.length).toBeGreaterThan(0)
    }
  })

  it('are left out of what goes together where they do not differ', () => {
    const answers = { ...questionnaire(200), d: Array.from({ length: 200 }, () => 2) }
    const { result } = checked(answers)
    expect(result.structure!.items).toEqual(['p1', 'p2', 'p3', 'q1', 'q2', 'q3'])
    const scales = [
      { scale: 'p', items: ['d', 'p1', 'p2', 'p3'] },
      { scale: 'q', items: ['q1', 'q2', 'q3'] },
    ]
    expect(checked(answers, { scales }).result.scales[0]!.itemsOf[0]).toMatchObject({ verdict: 'drop' })
  })

  it('say that rows were entered twice', () => {
    const answers = questionnaire(40, 3)
    const doubled = Object.fromEntries(
      Object.entries(answers).map(([name, list]) => [name, [...list, ...list]]),
    )
    const { result, report } = checked(doubled)
    expect(result.care.copies).toBe(80)
    expect(report.trust.map(({ text }) => text).join()).toContain('was a row entered twice?')
  })

  it('same seed, same answer', () => {
    const answers = questionnaire(60)
    expect(compute(answers)).toEqual(compute(answers))
  })
})
