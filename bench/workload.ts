import { param, type Sql, sql } from '../src/store/sql.ts'
import { BENCH_NOW } from './data.ts'

/** A condition as a definition, and as an analyst would write it by hand. */
export interface BenchCondition {
  readonly kind: string
  readonly definition: object
  /** `SELECT profile_id …` of the profiles that satisfy it, the event filtered first. */
  readonly analyst: Sql
  /** Whether the analyst asked for those who do not satisfy it, to be taken out of everybody. */
  readonly inverted?: boolean
}

export interface BenchSegment {
  readonly name: string
  readonly conditions: readonly BenchCondition[]
}

/** Segments of two to four conditions each, mixed over events and kinds; deterministic. */
export function workload(count: number): BenchSegment[] {
  const next = randomOf(20_260_101)
  return Array.from({ length: count }, (_, index) => ({
    name: `bench-${index}`,
    conditions: Array.from({ length: 2 + next.below(3) }, () => condition(next)),
  }))
}

export interface Random {
  below(n: number): number
  pick<T>(of: readonly T[]): T
}

/** Draws that are the same for the same seed. */
export function randomOf(seed: number): Random {
  const random = generator(seed)
  return {
    below: (n) => Math.floor(random() * n),
    pick: (of) => of[Math.floor(random() * of.length)]!,
  }
}

/** mulberry32: the benchmark's data must not change from run to run. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

interface EventKind {
  readonly event: string
  readonly weight: number
  readonly amount?: string
  readonly category?: string
}

const EVENTS: readonly EventKind[] = [
  { event: 'order_completed', weight: 50, amount: 'revenue', category: 'category' },
  { event: 'cart_added', weight: 20, amount: 'price', category: 'category' },
  { event: 'product_viewed', weight: 15, amount: 'price', category: 'category' },
  { event: 'email_opened', weight: 10, category: 'campaign' },
  { event: 'page_viewed', weight: 5, amount: 'seconds', category: 'path' },
]

/** Windows and thresholds as teams use them; so conditions repeat from segment to segment, as they do there. */
const WINDOWS = [7, 30, 90, 180, 365]

function condition(next: Random): BenchCondition {
  if (next.below(100) < 8) return traitCondition(next)
  const of = next.pick(EVENTS.flatMap((kind) => Array.from({ length: kind.weight }, () => kind)))
  const kinds = KINDS.filter(({ needs }) => needs.every((field) => of[field] !== undefined))
  return next.pick(kinds).make(of, next)
}

const days = (n: number) => BENCH_NOW - n * 86_400_000
const at = (ms: number) => sql`fromUnixTimestamp64Milli(${param(ms, 'Int64')}, 'UTC')`

/** One aggregate over one event, grouped by profile: what most conditions are to an analyst. */
function grouped(event: string, since: number | undefined, having: Sql, where: Sql = sql`1`): Sql {
  const time = since === undefined ? sql`1` : sql`occurred_at > ${at(days(since))}`
  return sql`SELECT profile_id FROM events PREWHERE event = ${param(event, 'String')} AND ${time} WHERE ${where} GROUP BY profile_id HAVING ${having}`
}

const float = (value: number) => param(value, 'Float64')
const text = (value: string) => param(value, 'String')

/** Whole cents, so that the analyst's sums are as exact as ours: `avg` and sums of floats are not. */
const cents = (amount: string) => sql`round(number[${text(amount)}] * 100)`

interface Kind {
  readonly needs: readonly ('amount' | 'category')[]
  make(of: EventKind, next: Random): BenchCondition
}

const KINDS: readonly Kind[] = [
  {
    needs: [],
    make: ({ event }, next) => {
      const since = next.pick(WINDOWS)
      const n = 1 + next.below(3)
      return {
        kind: 'count',
        definition: { event, in: { last: `${since} days` }, atLeast: n },
        analyst: grouped(event, since, sql`count() >= ${float(n)}`),
      }
    },
  },
  {
    needs: [],
    make: ({ event }, next) => {
      const since = next.pick(WINDOWS)
      return {
        kind: 'never',
        definition: { event, in: { last: `${since} days` }, equals: 0 },
        analyst: grouped(event, since, sql`count() > 0`),
        inverted: true,
      }
    },
  },
  {
    needs: ['category'],
    make: ({ event, category }, next) => {
      const since = next.pick(WINDOWS)
      const wanted =
        event === 'email_opened'
          ? `campaign-${next.below(10)}`
          : event === 'page_viewed'
            ? `/p/${next.below(10)}`
            : `c${next.below(8)}`
      return {
        kind: 'filtered count',
        definition: { event, where: { property: category, is: wanted }, in: { last: `${since} days` } },
        analyst: grouped(event, since, sql`count() >= 1`, sql`text[${text(category!)}] = ${text(wanted)}`),
      }
    },
  },
  {
    needs: ['amount'],
    make: ({ event, amount }, next) => {
      const since = next.pick(WINDOWS)
      const least = 100 * (1 + next.below(4))
      return {
        kind: 'sum',
        definition: { event, sum: amount, in: { last: `${since} days` }, atLeast: least },
        analyst: grouped(event, since, sql`sum(${cents(amount!)}) >= ${float(least * 100)}`),
      }
    },
  },
  {
    needs: ['amount'],
    make: ({ event, amount }, next) => {
      const least = 50 * (1 + next.below(4))
      return {
        kind: 'mean',
        definition: { event, mean: amount, moreThan: least },
        analyst: grouped(event, undefined, sql`sum(${cents(amount!)}) > ${float(least * 100)} * count()`),
      }
    },
  },
  {
    needs: ['amount'],
    make: ({ event, amount }, next) => {
      const since = next.pick(WINDOWS)
      const least = 100 * (1 + next.below(3))
      return {
        kind: 'max',
        definition: { event, max: amount, in: { last: `${since} days` }, atLeast: least },
        analyst: grouped(event, since, sql`max(number[${text(amount!)}]) >= ${float(least)}`),
      }
    },
  },
  {
    needs: ['category'],
    make: ({ event, category }, next) => {
      const since = next.pick(WINDOWS)
      const n = 2 + next.below(2)
      return {
        kind: 'distinct values',
        definition: { event, distinct: category, in: { last: `${since} days` }, atLeast: n },
        analyst: grouped(event, since, sql`uniqExact(text[${text(category!)}]) >= ${float(n)}`),
      }
    },
  },
  {
    needs: [],
    make: ({ event }, next) => {
      const since = next.pick(WINDOWS)
      const n = 2 + next.below(2)
      return {
        kind: 'active days',
        definition: { event, activeDays: true, in: { last: `${since} days` }, atLeast: n },
        analyst: grouped(event, since, sql`uniqExact(toDate(occurred_at)) >= ${float(n)}`),
      }
    },
  },
  {
    needs: [],
    make: ({ event }, next) => {
      const ago = next.pick(WINDOWS)
      return {
        kind: 'last',
        definition: { lastEvent: event, time: { moreThanAgo: `${ago} days` } },
        analyst: grouped(event, undefined, sql`max(occurred_at) < ${at(days(ago))}`),
      }
    },
  },
  {
    needs: [],
    make: ({ event }, next) => {
      const ago = next.pick(WINDOWS)
      return {
        kind: 'first',
        definition: { firstEvent: event, time: { inLast: `${ago} days` } },
        analyst: grouped(event, undefined, sql`min(occurred_at) > ${at(days(ago))}`),
      }
    },
  },
  {
    needs: [],
    make: ({ event }, next) => {
      const every = next.pick([7, 30])
      const of = next.pick([4, 8])
      const inAtLeast = 2 + next.below(2)
      const period = sql`intDiv(${param(BENCH_NOW, 'Int64')} - toUnixTimestamp64Milli(occurred_at), ${param(every * 86_400_000, 'Int64')})`
      return {
        kind: 'habit',
        definition: { regularly: { event, times: 1, every: `${every} days`, inAtLeast, ofTheLast: of } },
        analyst: grouped(event, every * of, sql`uniqExact(${period}) >= ${float(inAtLeast)}`),
      }
    },
  },
  {
    needs: ['amount', 'category'],
    make: (_of, next) => {
      const within = next.pick([1, 7, 30])
      const steps = ['product_viewed', 'cart_added', 'order_completed']
      const conditions = sql`event = 'product_viewed', event = 'cart_added', event = 'order_completed'`
      const window = param(within * 86_400_000, 'UInt64')
      return {
        kind: 'funnel',
        definition: {
          sequence: steps.map((event, index) =>
            index === 0 ? { event } : { event, within: `${within} days` },
          ),
        },
        analyst: sql`SELECT profile_id FROM events PREWHERE event IN ('product_viewed', 'cart_added', 'order_completed') GROUP BY profile_id HAVING windowFunnel(${window})(toUInt64(toUnixTimestamp64Milli(occurred_at)), ${conditions}) = 3`,
      }
    },
  },
]

function traitCondition(next: Random): BenchCondition {
  const trait = (name: string, test: Sql) =>
    sql`SELECT profile_id FROM trait_changes PREWHERE trait = ${text(name)} GROUP BY profile_id HAVING ${test}`
  if (next.below(2) === 0) {
    const least = 20 + 10 * next.below(6)
    return {
      kind: 'trait number',
      definition: { trait: 'age', atLeast: least },
      analyst: trait('age', sql`argMax(number[''], occurred_at) >= ${float(least)}`),
    }
  }
  const [name, value] =
    next.below(2) === 0
      ? ['plan', next.pick(['free', 'basic', 'pro', 'team'])]
      : ['country', next.pick(['DE', 'FR', 'US', 'GB'])]
  return {
    kind: 'trait text',
    definition: { trait: name, is: value },
    analyst: trait(name!, sql`argMax(text[''], occurred_at) = ${text(value!)}`),
  }
}

/** The whole segment as an analyst's query: its size. */
export function analystQuery({ conditions }: BenchSegment): Sql {
  const tests = conditions.map(({ analyst, inverted }) =>
    inverted ? sql`profile_id NOT IN (${analyst})` : sql`profile_id IN (${analyst})`,
  )
  const where = tests.reduce((all, test) => sql`${all} AND ${test}`)
  return sql`SELECT count() AS size FROM profiles WHERE ${where}`
}
