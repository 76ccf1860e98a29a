import type { BitSet } from '../../../evaluation/bit-set.ts'
import { say, sayLater } from '../../../language/index.ts'
import { PROFILE } from '../../../records/survivors.ts'
import { momentsOf } from '../../../stats/index.ts'
import { readColumns } from '../../../store/read-columns.ts'
import { param, sql } from '../../../store/sql.ts'
import { DAY_MS } from '../../../time/calendar.ts'
import type { PurchaseTotals } from '../../purchases/index.ts'
import { type Evidence, type MeanEvidence, worded } from '../evidence.ts'
import { instant, ownEvents, type Scene, SETTINGS } from '../scene.ts'

/** By the days since somebody was last active. */
const STAGES: readonly { readonly name: string; readonly upTo: number }[] = [
  { name: sayLater`in the last 30 days`, upTo: 30 },
  { name: sayLater`31 to 90 days ago`, upTo: 90 },
  { name: sayLater`91 to 180 days ago`, upTo: 180 },
  { name: sayLater`181 to 365 days ago`, upTo: 365 },
  { name: sayLater`longer ago`, upTo: Number.POSITIVE_INFINITY },
]

export interface LifeStage {
  readonly name: string
  readonly group: number
  readonly rest: number
}

export interface Life {
  /** When profiles were last active, as shares of each side; the last is who never was. */
  readonly lastActive: readonly LifeStage[]
  /** Days from the first thing somebody did to the first purchase, of those who bought; null where nobody did. */
  readonly daysToPurchase: { readonly group: number | null; readonly rest: number | null } | null
}

/** When profiles were first and last active, and how long they took until they bought. */
export async function readLife(
  scene: Scene,
  totals: PurchaseTotals | undefined,
): Promise<{ readonly life: Life; readonly evidence: Evidence[] }> {
  const rows = sql`SELECT ${PROFILE} AS profiles, toUnixTimestamp64Milli(min(occurred_at)) AS first, toUnixTimestamp64Milli(max(occurred_at)) AS last FROM events WHERE event IN ${param(ownEvents(scene), 'Array(String)')} AND occurred_at <= ${instant(scene.until)} GROUP BY profiles ORDER BY profiles`
  const types = { profiles: 'UInt32', first: 'Float64', last: 'Float64' } as const
  const { signal } = scene
  const active = await readColumns(scene.workspace.analytical, rows, types, {
    lane: 'batch',
    signal,
    settings: SETTINGS,
  })
  const { group, rest } = scene.sides
  const daysTo = (side: BitSet) => (totals === undefined ? null : medianDays(active, totals, side))
  const stages = [group, rest].map((side, index) =>
    stagesOf(active, side, index === 0 ? scene.sizes.group : scene.sizes.rest, scene.until),
  )
  const names = [...STAGES.map(({ name }) => name), sayLater`never`]
  return {
    life: {
      lastActive: names.map((name, stage) => ({ name, group: stages[0]![stage]!, rest: stages[1]![stage]! })),
      daysToPurchase: totals === undefined ? null : { group: daysTo(group), rest: daysTo(rest) },
    },
    evidence: [
      daysSince(scene, 'first active', () => say`days since first active`, active.profiles, active.first),
      daysSince(scene, 'last active', () => say`days since last active`, active.profiles, active.last),
    ],
  }
}

interface Active {
  readonly profiles: Uint32Array
  readonly first: Float64Array
  readonly last: Float64Array
}

function stagesOf({ profiles, last }: Active, side: BitSet, size: number, until: number): number[] {
  const counts = new Array<number>(STAGES.length + 1).fill(0)
  let seen = 0
  profiles.forEach((profile, row) => {
    if (!side.has(profile)) return
    const days = (until - last[row]!) / DAY_MS
    counts[STAGES.findIndex(({ upTo }) => days <= upTo)]!++
    seen++
  })
  counts[STAGES.length] = size - seen
  return counts.map((count) => (size === 0 ? 0 : count / size))
}

function daysSince(
  scene: Scene,
  subject: string,
  title: () => string,
  profiles: Uint32Array,
  at: Float64Array,
): MeanEvidence {
  const of = (side: BitSet) =>
    momentsOf(at.filter((_, row) => side.has(profiles[row]!)).map((ms) => (scene.until - ms) / DAY_MS))
  return {
    kind: 'mean',
    aspect: 'life',
    subject: `life ${subject}`,
    ...worded(() => ({ name: title(), what: title() })),
    measure: { unit: sayLater`days`, decimals: 0 },
    defining: false,
    group: of(scene.sides.group),
    rest: of(scene.sides.rest),
  }
}

/** Both lists are in order of the profiles. */
function medianDays(active: Active, totals: PurchaseTotals, side: BitSet): number | null {
  const days: number[] = []
  let at = 0
  totals.profiles.forEach((profile, row) => {
    while (at < active.profiles.length && active.profiles[at]! < profile) at++
    if (active.profiles[at] !== profile || !side.has(profile)) return
    days.push((totals.first[row]! - active.first[at]!) / DAY_MS)
  })
  if (days.length === 0) return null
  return days.sort((a, b) => a - b)[Math.floor((days.length - 1) / 2)]!
}
