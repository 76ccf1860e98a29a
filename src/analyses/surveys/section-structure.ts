import { say, translate } from '../../language/index.ts'
import type { Block, Formats, Section } from '../../reports/index.ts'
import type { Misfit, Structure, SurveysResult } from './result.ts'
import { TWO } from './words.ts'

/** Which questions go together when only the answers decide. */
export function structureSection(result: SurveysResult, formats: Formats): Section {
  const { structure } = result
  const title = say`What goes together`
  if (!structure) {
    const text = say`Factors cannot be told: ${translate(result.noStructure!)}.`
    return { title, blocks: [{ kind: 'callout', tone: 'missing', text }] }
  }
  return {
    title,
    lead: say`Factor analysis looks for the few things that would make people answer as they did, without knowing the scales.`,
    blocks: [
      loadingsChart(result, structure),
      ...misfitList(result, structure, formats),
      factorCountChart(structure),
      {
        kind: 'facts',
        facts: [
          {
            label: say`Factors by parallel analysis`,
            value: { measure: 'count', value: structure.counts.parallel },
          },
          { label: say`Components by it`, value: { measure: 'count', value: structure.counts.components } },
          {
            label: say`By minimum average partial`,
            value: { measure: 'count', value: structure.counts.partial },
          },
          { label: say`Sampling adequacy (KMO)`, value: { measure: TWO, value: structure.kmo } },
          { label: say`RMSEA`, value: { measure: { decimals: 3 }, value: structure.fit.rmsea } },
          { label: say`Tucker-Lewis index`, value: { measure: { decimals: 3 }, value: structure.fit.tli } },
          { label: say`Residuals (RMS)`, value: { measure: { decimals: 3 }, value: structure.fit.rms } },
        ],
      },
      loadingsTable(result, structure),
      ...(structure.rotation === 'oblimin' && structure.factors > 1
        ? [factorCorrelations(result, structure)]
        : []),
    ],
  }
}

function factorNames({ scales }: SurveysResult, { scaleOfFactor, factors }: Structure): string[] {
  return Array.from({ length: factors }, (_, factor) => {
    const scale = scales.find(({ name }) => name === scaleOfFactor[factor])
    return scale ? `${factor + 1} ${scale.title}` : say`Factor ${factor + 1}`
  })
}

function loadingsChart(result: SurveysResult, structure: Structure): Block {
  return {
    kind: 'heat-map',
    title: say`How strongly each question goes with each factor`,
    description:
      structure.factors === 1
        ? say`One factor explains the answers; each question goes strongly with one at best.`
        : say`${structure.factors} factors explain the answers; each question goes strongly with one at best.`,
    x: { title: say`Factor`, labels: factorNames(result, structure) },
    y: { title: say`Question`, labels: structure.items },
    value: { title: say`Loading`, measure: TWO },
    middle: 0,
    cells: structure.loadings,
    note: say`A loading is like a correlation, from -1 to 1; below 0.3 either way it says little. One below 0 goes the other way.`,
  }
}

function misfitList(
  result: SurveysResult,
  { misfits, factors, scaleOfFactor }: Structure,
  formats: Formats,
): Block[] {
  if (result.proposed) return []
  if (misfits.length === 0) {
    const text =
      factors === 1
        ? say`Each question goes most with the scale it is meant for, as the one factor has it.`
        : say`Each question goes most with the scale it is meant for, as the ${factors} factors have it.`
    return [{ kind: 'callout', tone: 'good', title: say`The answers agree with the scales`, text }]
  }
  const title = (name: string | null | undefined) =>
    result.scales.find((scale) => scale.name === name)?.title ?? ''
  const words = ({ item, scale, kind, factor, loading }: Misfit) => {
    const strength = formats.number(loading, TWO)
    if (kind === 'nowhere') return say`${item} of ${title(scale)} goes with nothing (at most ${strength}).`
    const other = title(scaleOfFactor[factor]) || say`factor ${factor + 1}`
    if (kind === 'elsewhere') return say`${item} of ${title(scale)} goes rather with ${other} (${strength}).`
    return say`${item} of ${title(scale)} goes with its scale the other way round (${strength}): is it reverse-keyed?`
  }
  return [
    { kind: 'text', text: say`Where the answers do not agree with the scales:` },
    { kind: 'list', items: misfits.map(words) },
  ]
}

/** Eigenvalues beyond these are all alike. */
const MOST_SHOWN = 15

function factorCountChart({ counts }: Structure): Block {
  const points = (values: readonly number[]) =>
    values.slice(0, MOST_SHOWN).map((y, index) => ({ x: index + 1, y }))
  return {
    kind: 'lines',
    title: say`How many factors have more behind them than chance`,
    description:
      counts.parallel === 1
        ? say`The first factor explains more than that of random answers.`
        : say`The first ${counts.parallel} factors explain more than those of random answers.`,
    x: { title: say`Factor`, measure: 'count' },
    y: { title: say`Eigenvalue`, measure: TWO },
    series: [
      { name: say`These answers`, points: points(counts.values) },
      { name: say`Chance (95%)`, points: points(counts.chanceValues), dashed: true },
    ],
  }
}

function loadingsTable(result: SurveysResult, structure: Structure): Block {
  return {
    kind: 'table',
    title: say`Loadings`,
    columns: [
      { name: say`Question`, is: 'text' },
      ...factorNames(result, structure).map((name) => ({ name, is: TWO })),
      { name: say`Explained`, is: 'share' },
      { name: say`KMO`, is: TWO },
    ],
    rows: structure.items.map((item, row) => [
      item,
      ...structure.loadings[row]!,
      structure.communalities[row]!,
      structure.kmoOfItems[row]!,
    ]),
    total: [say`Sum of squares`, ...structure.explained, null, null],
    shown: 60,
  }
}

function factorCorrelations(result: SurveysResult, structure: Structure): Block {
  const names = factorNames(result, structure)
  return {
    kind: 'table',
    title: say`Correlations of the factors`,
    columns: [{ name: say`Factor`, is: 'text' }, ...names.map((name) => ({ name, is: TWO }))],
    rows: names.map((name, row) => [name, ...structure.factorCorrelations[row]!]),
  }
}
