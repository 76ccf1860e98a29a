import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LogEntry } from '../../../test/support/agreement.ts'
import { type AnalysisBench, openAnalysisBench } from '../../../test/support/analysis-workspace.ts'
import { SatsumaError } from '../../errors/index.ts'
import { randomFrom } from '../../stats/random/index.ts'
import { resultOf } from '../../stats/testing/result-of.ts'
import { identifier, sql } from '../../store/sql.ts'
import { openBareFile, perform } from '../index.ts'
import { surveys } from './analysis.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'satsuma-surveys-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const AS_OF = Date.parse('2025-06-01')
const signal = new AbortController().signal

/** Runs on a file as the command line does. */
async function ofFile(text: string, options: object = {}, columns: Readonly<Record<string, string>> = {}) {
  const file = join(folder, 'answers.csv')
  await writeFile(file, text)
  const opened = await openBareFile('answers', { files: [file], columns }, { signal, onProgress: () => {} })
  try {
    const parsed = surveys.options.parse({ samples: 50, ...options })
    const task = { ...opened, options: parsed, asOf: Date.now(), seed: 1, signal, progress: () => {} }
    return await perform(surveys, task, () => opened.subject)
  } finally {
    await opened.close()
  }
}

const random = randomFrom(5)
/** Ten people who answer from 1 to 5, the third question the other way round. */
const ANSWERS = Array.from({ length: 10 }, () => {
  const level = 1 + random.below(5)
  const near = () => Math.min(5, Math.max(1, level + random.below(3) - 1))
  return [near(), near(), 6 - near()]
})
const SCALE = { scale: 'mood', items: ['Q1', 'Q2', 'Q3'], reverse: ['Q3'], range: [1, 5] }
const scores = ANSWERS.map(([a, b, c]) => (a! + b! + 6 - c!) / 3)
const csv = (rows: readonly (readonly unknown[])[]) => rows.map((row) => `${row.join()}\n`).join('')

describe('a file of answers', () => {
  it('has a row a person, also where no column says who it is', async () => {
    const performed = await ofFile(csv([['Q1', 'Q2', 'Q3'], ...ANSWERS]), { scales: [SCALE] })
    const { mood } = performed.columns!.columns
    const found = Array.from((mood as { values: Float64Array }).values).sort()
    expect(found).toEqual(scores.toSorted().map((score) => expect.closeTo(score, 12)))
    expect(performed.report.trust.map(({ text }) => text)).toContainEqual(
      expect.stringContaining('each row is a person of its own'),
    )
    expect(performed.report.about).toContainEqual({
      label: 'Columns',
      value: 'customer = the number of the row',
    })
  })

  it('may hold answers as texts, whose order is stated, and words for none', async () => {
    const words = ['Never', 'rarely', 'Now and then', 'often', 'Always']
    const rows = ANSWERS.map(([a, b, c], person) => [
      `u${person}`,
      words[a! - 1],
      words[b! - 1],
      words[c! - 1],
    ])
    rows[0]![1] = 'do not know'
    rows[1]![1] = 'what?'
    const head = ['user_id', 'Q1', 'Q2', 'Q3']
    const scale = { ...SCALE, range: undefined, answers: words, missing: ['Do not know'], atLeast: 3 }
    const { columns, outcome } = await ofFile(csv([head, ...rows]), { scales: [scale] })
    const found = Array.from((columns!.columns.mood as { values: Float64Array }).values)
    const expected = scores.map((score, person) => (person < 2 ? Number.NaN : expect.closeTo(score, 12)))
    expect(found).toEqual(expected)
    expect(resultOf(outcome).items[0]).toMatchObject({ answered: 8, unreadable: 1, outOfRange: 0 })
    const alone = await ofFile(csv([head, ...rows]))
    expect(alone.outcome).toMatchObject({
      kind: 'insufficient-data',
      reason: expect.stringContaining('state their order as "answers"'),
    })
    expect(alone.report.insufficient!.remedies.length).toBeGreaterThan(0)
  })

  it('that nobody filled in gives no result', async () => {
    const { outcome } = await ofFile(
      csv([
        ['user_id', 'Q1', 'Q2'],
        ['a', '', ''],
        ['b', '', ''],
        ['c', '', ''],
      ]),
    )
    expect(outcome).toMatchObject({
      kind: 'insufficient-data',
      reason: expect.stringContaining('no answers'),
    })
  })

  it('of people who answer again has their latest answers', async () => {
    const rows = ANSWERS.flatMap((answers, person) => [
      [`u${person}`, '2025-01-02', 3, 3, 3],
      [`u${person}`, '2025-03-02', ...answers],
    ])
    const text = csv([['user_id', 'day', 'Q1', 'Q2', 'Q3'], ...rows])
    const { columns, outcome } = await ofFile(text, { scales: [SCALE] })
    expect(resultOf(outcome)).toMatchObject({ source: { kind: 'event', event: 'answered' }, respondents: 10 })
    expect(Array.from((columns!.columns.mood as { values: Float64Array }).values)).toEqual(
      scores.map((score) => expect.closeTo(score, 12)),
    )
  })
})

describe('answers in a workspace', () => {
  let bench: AnalysisBench
  beforeAll(async () => {
    bench = await openAnalysisBench()
  })
  afterAll(() => bench.close())

  async function fill(log: readonly LogEntry[]): Promise<void> {
    for (const table of ['events', 'trait_changes', 'profiles', 'identities'])
      await bench.workspace.analytical.command(sql`TRUNCATE TABLE ${identifier(table)}`)
    await bench.fill(log)
  }

  const traits = (at: number | string = '2025-05-01', turn = (answer: number) => answer): LogEntry[] =>
    ANSWERS.flatMap((answers, profile) =>
      answers.map((answer, item) => ({ profile, at, trait: `q${item + 1}`, value: turn(answer) })),
    )
  const run = (options: object = { scales: [SCALE] }) =>
    bench.perform(surveys, AS_OF, { samples: 50, ...options })
  const values = (columns: unknown) => Array.from((columns as { values: Float64Array }).values)

  it('are traits, by the names of the file that they came from', async () => {
    await fill(traits())
    const { columns } = await run()
    expect(Array.from(columns!.profiles)).toEqual(ANSWERS.map((_, person) => person))
    expect(values(columns!.columns.mood)).toEqual(scores.map((score) => expect.closeTo(score, 12)))
    const names = surveys.outputs!(surveys.options.parse({ scales: [SCALE] })).map(({ name }) => name)
    expect(names.toSorted()).toEqual(Object.keys(columns!.columns).toSorted())
  })

  it('given later are not seen', async () => {
    await fill(traits())
    const before = await run()
    const later = [...traits(), ...traits('2025-06-02', (answer) => 6 - answer)]
    await fill([...later, { profile: 77, at: '2025-07-01', trait: 'q1', value: 3 }])
    const after = await run()
    expect(after.outcome).toEqual(before.outcome)
    expect(after.columns).toEqual(before.columns)
  })

  it('are properties of an event, on several pages, the latest of each question', async () => {
    const answer = (profile: number, at: string, properties: object) => ({
      ...{ profile, at, event: 'survey_answered', properties },
    })
    await fill(
      ANSWERS.flatMap(([q1, q2, q3], profile) => [
        answer(profile, '2025-04-01', { q1: 3, q2: 3, q3: 3, survey: 'first' }),
        answer(profile, '2025-05-01', { q1, q2 }),
        answer(profile, '2025-05-02', { q3 }),
      ]),
    )
    const { columns, report } = await run({ scales: [SCALE], event: 'survey_answered' })
    expect(values(columns!.columns.mood)).toEqual(scores.map((score) => expect.closeTo(score, 12)))
    expect(report.about).toContainEqual({ label: 'Answers are', value: 'properties of survey_answered' })
    expect((await run({})).outcome).toMatchObject({ kind: 'result' })
    await expect(run({ event: 'survey_answerd' })).rejects.toMatchObject({
      code: 'analysis/unknown-event',
      problems: [{ mend: 'Did you mean "survey_answered"?' }],
    })
  })

  it('that nobody gave are told, each with its place', async () => {
    await fill(traits())
    const wrong = run({ scales: [{ ...SCALE, items: ['Q1', 'Q22'], reverse: [] }], items: ['anger'] })
    const error = await wrong.catch((thrown: unknown) => thrown)
    expect((error as SatsumaError).problems).toMatchObject([
      { code: 'analysis/unknown-item', path: ['scales', 0, 'items', 1], mend: 'Did you mean "q2"?' },
      { code: 'analysis/unknown-item', path: ['items', 0] },
    ])
    expect(error).toBeInstanceOf(SatsumaError)
  })

  it('that there are none of give no result', async () => {
    await fill([{ profile: 1, at: '2025-01-01', event: 'seen' }])
    expect((await run({})).outcome).toMatchObject({ kind: 'insufficient-data' })
    await fill([])
    expect((await run()).outcome).toMatchObject({
      kind: 'insufficient-data',
      reason: 'There are no answers by this instant.',
    })
  })
})

describe('scales', () => {
  const wrong: readonly (readonly [object, readonly (string | number)[]])[] = [
    [{ reverse: ['Q9'] }, ['scales', 0, 'reverse', 0]],
    [{ items: ['Q1', 'Q1'], reverse: [] }, ['scales', 0, 'items', 1]],
    [{ range: [5, 1] }, ['scales', 0, 'range']],
    [{ answers: ['no', 'yes'] }, ['scales', 0, 'answers']],
    [{ atLeast: 4 }, ['scales', 0, 'atLeast']],
    [{ cuts: [4, 2] }, ['scales', 0, 'cuts']],
    [{ scale: 'Good mood' }, ['scales', 0, 'scale']],
    [{ items: [] }, ['scales', 0, 'items']],
  ]
  it.each(wrong)('say where they are wrong: %j', (change, path) => {
    const { error } = surveys.options.safeParse({ scales: [{ ...SCALE, ...change }] })
    expect(error!.issues.map((issue) => issue.path)).toContainEqual(path)
  })

  it('have names of their own, and read an item in one way', () => {
    const other = { ...SCALE, scale: 'other' }
    const paths = (second: object) =>
      surveys.options.safeParse({ scales: [SCALE, second] }).error?.issues.map(({ path }) => path)
    expect(paths(SCALE)).toEqual([['scales', 1, 'scale']])
    expect(paths(other)).toBeUndefined()
    expect(paths({ ...other, scale: 'care' })).toEqual([['scales', 1, 'scale']])
    expect(paths({ ...other, scale: 'mood_level' })).toEqual([['scales', 1, 'scale']])
    expect(paths({ ...other, items: ['Q1'], reverse: [], range: [1, 7] })).toEqual([
      ['scales', 1, 'items', 0],
    ])
  })
})
