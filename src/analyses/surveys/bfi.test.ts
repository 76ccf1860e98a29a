import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { describeRealData } from '../../ingest/testing/real-data.ts'
import { renderHtml } from '../../reports/index.ts'
import { resultOf } from '../../stats/testing/result-of.ts'
import { openBareFile, perform } from '../index.ts'
import { surveys } from './analysis.ts'

const KEYS: Readonly<Record<string, readonly string[]>> = {
  agree: ['-A1', 'A2', 'A3', 'A4', 'A5'],
  conscientious: ['C1', 'C2', 'C3', '-C4', '-C5'],
  extraversion: ['-E1', '-E2', 'E3', 'E4', 'E5'],
  neuroticism: ['N1', 'N2', 'N3', 'N4', 'N5'],
  openness: ['O1', '-O2', 'O3', 'O4', '-O5'],
}

const SCALES = Object.entries(KEYS).map(([scale, keys]) => ({
  scale,
  items: keys.map((key) => key.replace('-', '')),
  reverse: keys.flatMap((key) => (key.startsWith('-') ? [key.slice(1)] : [])),
  range: [1, 6] as [number, number],
}))

interface Entry {
  readonly id: string
  // biome-ignore lint/suspicious/noExplicitAny: each entry has fields of its own.
  readonly expected: any
}

describeRealData('a questionnaire of 2,800 people', (file) => {
  it('is measured as the references have it, and its scales are found without being stated', async () => {
    const { entries } = JSON.parse(readFileSync(file('../reference/psychometrics.json'), 'utf8')) as {
      entries: readonly Entry[]
    }
    const expected = (id: string) => entries.find((entry) => entry.id === `psychometrics.${id}`)!.expected
    const { signal } = new AbortController()
    const opened = await openBareFile(
      'answers',
      { files: [file('bfi/bfi.csv')], columns: { customer: 'rownames' } },
      { signal, onProgress: () => {} },
    )
    const run = (options: object) =>
      perform(
        surveys,
        {
          ...opened,
          options: surveys.options.parse({ samples: 50, ...options }),
          asOf: Date.now(),
          seed: 1,
          signal,
          progress: () => {},
        },
        () => opened.subject,
      )
    const stated = await run({ scales: SCALES })
    const proposed = await run({})
    const varimax = await run({ scales: SCALES, rotation: 'varimax' })
    await opened.close()

    const found = resultOf(stated.outcome)
    const near = (numbers: readonly (number | null)[], wanted: readonly number[], digits = 5) =>
      numbers.forEach((number, index) => {
        expect(number).toBeCloseTo(wanted[index]!, digits)
      })
    for (const scale of found.scales.filter(({ name }) => name !== 'neuroticism')) {
      const one = expected(`alpha-${scale.name}`)
      expect(scale.complete).toBe(one.n)
      near([scale.alpha!.value, scale.standardizedAlpha], [one.rawAlpha, one.standardizedAlpha])
      near(
        scale.itemsOf.map(({ restCorrelation }) => restCorrelation),
        one.itemRestCorrelation,
      )
      near(
        scale.itemsOf.map(({ alphaWithout }) => alphaWithout),
        one.alphaIfDropped,
      )
    }
    const scores = expected('scores-bfi')
    near(
      found.scales.map(({ mean }) => mean),
      scores.mean,
    )
    near(
      found.scales.map(({ deviation }) => deviation),
      scores.sd,
    )
    for (const [row, correlations] of scores.correlations.entries())
      near(found.strongest!.correlations[row]!, correlations)
    const columns = stated.columns!.columns
    for (const [person, row] of scores.first5.entries())
      near(
        Object.keys(KEYS).map((scale) => (columns[scale] as { values: Float64Array }).values[person]!),
        row,
      )
    const structure = found.structure!
    expect(structure.kmo).toBeCloseTo(expected('eigen-kmo-bartlett').kmo, 5)
    const { nFactors, nComponents } = expected('parallel-analysis')
    expect(structure.counts).toMatchObject({ parallel: nFactors, components: nComponents, partial: 5 })
    expect(structure).toMatchObject({ factors: 5, because: 'scales', misfits: [] })
    near(resultOf(varimax.outcome).structure!.communalities, expected('fa-minres-varimax').communality, 2)
    const verdicts = found.scales.flatMap(({ itemsOf }) =>
      itemsOf.filter(({ verdict }) => verdict === 'drop'),
    )
    expect(verdicts.map(({ item }) => item)).toEqual(['A1', 'O4'])

    const alone = resultOf(proposed.outcome)
    expect(alone.items).toHaveLength(25)
    expect(alone.others).toEqual(['education', 'gender'])
    expect(alone.scales.map(({ name, items }) => [name, items.length]).sort()).toEqual(
      ['a', 'c', 'e', 'n', 'o'].map((name) => [name, 5]),
    )
    const opposite = (scale: string) => alone.scales.find(({ name }) => name === scale)!.reverse
    expect([opposite('a'), opposite('n')]).toEqual([['A1'], []])
    for (const { report } of [stated, proposed, varimax]) {
      expect(JSON.parse(JSON.stringify(report))).toEqual(report)
      expect(report.findings.length).toBeLessThanOrEqual(6)
      expect(renderHtml(report)).toContain('</html>')
    }
  }, 120_000)
})
