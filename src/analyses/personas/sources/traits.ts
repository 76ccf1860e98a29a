import type { CatalogueEntry, CatalogueValue } from '../../../catalogue/index.ts'
import { say, sayLater } from '../../../language/index.ts'
import { mapValueSql } from '../../../predicates/value.ts'
import { PROFILE } from '../../../records/survivors.ts'
import type { Moments } from '../../../stats/index.ts'
import { integer, param, type Sql, sql } from '../../../store/sql.ts'
import { DAY_MS } from '../../../time/calendar.ts'
import { plainName } from '../../features/index.ts'
import { type Evidence, type MeanEvidence, worded } from '../evidence.ts'
import { instant, type Scene, valueWords } from '../scene.ts'
import { countValues, type ValueCounts } from './count-values.ts'
import { sumNumbers } from './sum-numbers.ts'

/** Texts of which the usual ones cover less are names of people and things. */
const LEAST_COVERED = 0.2
const LEAST_SHARE = 0.005
const LEAST_PROFILES = 10
const YEAR_DAYS = 365.25

/** A later change counts, of two at one instant that with the larger id. */
const ORDER = sql`bitOr(bitShiftLeft(toUInt128(toUInt64(toUnixTimestamp64Milli(occurred_at) + 4611686018427387904)), 64), toUInt128(change_id))`

/** Every value that profiles have of a trait as of the instant. */
export async function traitEvidence(scene: Scene, trait: CatalogueEntry): Promise<Evidence[]> {
  const found: Evidence[] = []
  for (const value of trait.values) found.push(...(await valueEvidence(scene, trait.name, value)))
  return found
}

interface Named {
  readonly name: string
  readonly told: { readonly aspect: 'who'; readonly subject: string; readonly defining: boolean }
}

async function valueEvidence(
  scene: Scene,
  trait: string,
  { path, types }: CatalogueValue,
): Promise<Evidence[]> {
  const name = plainName([trait.replace(/^model:/, ''), path].filter((part) => part !== '').join(' '))
  const told = {
    aspect: 'who' as const,
    subject: `trait ${name}`,
    defining: scene.segment.reads.traits.includes(trait),
  }
  const named: Named = { name, told }
  const value = mapValueSql(path)
  const evidence: Evidence[] = []
  if (types.date !== undefined) {
    evidence.push(...(await ages(scene, trait, path, named)))
  } else if (types.text !== undefined) {
    const texts = sql`if(${value.has('text')}, [${value.get('text')}], [])`
    evidence.push(...shares(scene, await countValues(scene, latest(scene, trait, texts, 'values')), named))
  }
  if (types.flag !== undefined) {
    const flags = sql`if(${value.has('flag')}, [if(${value.get('flag')}, 'yes', 'no')], [])`
    const counts = await countValues(scene, latest(scene, trait, flags, 'values'))
    const yes = { ...counts, values: counts.values.filter((one) => one.value === 'yes') }
    evidence.push(...shares(scene, yes, named))
  }
  if (types.json !== undefined) {
    const list = sql`if(${value.has('json')}, JSONExtract(${value.get('json')}, 'Array(String)'), [])`
    evidence.push(...shares(scene, await countValues(scene, latest(scene, trait, list, 'values')), named))
  }
  if (types.number !== undefined) {
    const number = sql`if(${value.has('number')}, ${value.get('number')}, nan)`
    evidence.push(...(await numbers(scene, latest(scene, trait, number, 'number'), named, 'number')))
  }
  return evidence
}

/** The latest value of each profile that has one, as the named column. */
function latest({ until }: Scene, trait: string, value: Sql, column: 'values' | 'number'): Sql {
  const known = column === 'values' ? sql`length(v) > 0` : sql`isFinite(v)`
  const alias = column === 'values' ? sql`v AS values` : sql`v AS number`
  return sql`SELECT profile, ${alias} FROM (SELECT ${PROFILE} AS profile, argMax(${value}, ${ORDER}) AS v FROM trait_changes WHERE trait = ${param(trait, 'String')} AND occurred_at <= ${instant(until)} GROUP BY profile) WHERE ${known}`
}

function shares({ sizes }: Scene, { known, values }: ValueCounts, { name, told }: Named): Evidence[] {
  const all = known.group + known.rest
  const covered = values.reduce((sum, { group, rest }) => sum + group + rest, 0)
  const isKnown: Evidence = {
    ...told,
    kind: 'share',
    aspect: 'known',
    subject: 'known',
    ...worded(() => ({ name: say`${name} is known`, what: say`have a known ${name}` })),
    group: { count: known.group, size: sizes.group },
    rest: { count: known.rest, size: sizes.rest },
  }
  if (covered < LEAST_COVERED * all) return [isKnown]
  const least = Math.max(LEAST_PROFILES, LEAST_SHARE * all)
  const common = values.filter(({ group, rest }) => group + rest >= least)
  const each = common.map(
    ({ value, group, rest }): Evidence => ({
      ...told,
      kind: 'share',
      value,
      ...worded(() => ({
        name: valueWords(name, value),
        what: value === 'yes' ? say`have ${name}` : say`have “${value}” as ${name}`,
      })),
      group: { count: group, size: known.group },
      rest: { count: rest, size: known.rest },
    }),
  )
  return [isKnown, ...each]
}

async function ages(scene: Scene, trait: string, path: string, named: Named): Promise<Evidence[]> {
  const value = mapValueSql(path)
  const now = param(scene.until, 'Int64')
  const days = sql`if(${value.has('date')}, (${now} - ${value.get('date')}) / ${integer(DAY_MS)}, nan)`
  const found = await numbers(scene, latest(scene, trait, days, 'number'), named, 'days')
  const first = found[0]
  if (first?.kind !== 'mean') return found
  if (first.rest.mean < 0 && first.group.mean < 0) return [ahead(first, named.name)]
  return Math.abs(first.rest.mean) > 2 * YEAR_DAYS ? [inYears(first, named.name)] : found
}

const titled = (title: () => string) => worded(() => ({ name: title(), what: title() }))

/** What is still to come is told by how far off it is. */
function ahead(evidence: MeanEvidence, name: string): Evidence {
  const turned = ({ mean, ...moments }: Moments) => ({ ...moments, mean: -mean })
  const { medians: _, ...rest } = evidence
  return {
    ...rest,
    ...titled(() => say`days until ${name}`),
    group: turned(evidence.group),
    rest: turned(evidence.rest),
  }
}

function inYears(evidence: MeanEvidence, name: string): Evidence {
  const moments = ({ count, mean, squares }: Moments) => ({
    count,
    mean: mean / YEAR_DAYS,
    squares: squares / YEAR_DAYS ** 2,
  })
  const { medians: _, ...rest } = evidence
  return {
    ...rest,
    ...titled(() => say`years since ${name}`),
    measure: { unit: sayLater`years`, decimals: 1 },
    group: moments(evidence.group),
    rest: moments(evidence.rest),
  }
}

/** Numbers that are all 0 or 1 are told by their share: nothing else has the spread that their mean alone gives. */
function isYesOrNo({ count, mean, squares }: Moments): boolean {
  const spread = count * mean * (1 - mean)
  return mean >= 0 && mean <= 1 && Math.abs(squares - spread) <= 1e-6 * Math.max(1, spread)
}

async function numbers(
  scene: Scene,
  rows: Sql,
  { name, told }: Named,
  of: 'number' | 'days',
): Promise<Evidence[]> {
  const { group, rest } = await sumNumbers(scene, rows)
  if (group.moments.count + rest.moments.count === 0) return []
  const title = () => (of === 'days' ? say`days since ${name}` : name)
  if (isYesOrNo(group.moments) && isYesOrNo(rest.moments)) {
    const counted = ({ count, mean }: Moments) => ({ count: Math.round(count * mean), size: count })
    return [
      {
        ...told,
        kind: 'share',
        ...worded(() => ({ name: title(), what: say`have 1 as ${name}` })),
        group: counted(group.moments),
        rest: counted(rest.moments),
      },
    ]
  }
  return [
    {
      ...told,
      kind: 'mean',
      ...titled(title),
      measure: of === 'days' ? { unit: sayLater`days`, decimals: 0 } : 'number',
      group: group.moments,
      rest: rest.moments,
      medians: { group: group.bounds, rest: rest.bounds },
    },
  ]
}
