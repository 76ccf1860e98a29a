import type { BitSet } from '../../../evaluation/bit-set.ts'
import { say, sayLater } from '../../../language/index.ts'
import { type MedianBounds, medianPlaces, momentsOf } from '../../../stats/index.ts'
import { DAY_MS } from '../../../time/calendar.ts'
import { type PurchaseTotals, readCurrencies, readPurchaseTotals } from '../../purchases/index.ts'
import { type Evidence, type MeanEvidence, worded } from '../evidence.ts'
import type { Scene } from '../scene.ts'

/** What one side has bought until the instant. */
export interface SideValue {
  readonly profiles: number
  readonly buyers: number
  readonly orders: number
  readonly money: number
  /** Of all profiles, those included who never bought; null where nobody is there. */
  readonly moneyPerProfile: number | null
}

export interface Value {
  readonly event: string
  readonly currency: string | null
  readonly group: SideValue
  readonly rest: SideValue
  /** Of the money of everybody who is compared; null where there is none. */
  readonly moneyShare: number | null
}

/** What somebody is worth so far, and the figures that are compared. */
export async function readValue(
  scene: Scene,
): Promise<
  { readonly value: Value; readonly evidence: Evidence[]; readonly totals: PurchaseTotals } | undefined
> {
  const { workspace, purchases, until, signal } = scene
  if (purchases === undefined) return undefined
  const totals = await readPurchaseTotals(workspace, purchases, { until }, signal)
  const [currency] = await readCurrencies(workspace, purchases, { until }, signal)
  const [group, rest] = [rowsIn(totals, scene.sides.group), rowsIn(totals, scene.sides.rest)]
  const value = {
    event: purchases.event,
    currency: currency?.currency ?? null,
    group: sideValue(totals, group, scene.sizes.group),
    rest: sideValue(totals, rest, scene.sizes.rest),
  }
  const all = value.group.money + value.rest.money
  const moneyShare = all > 0 ? value.group.money / all : null
  return { value: { ...value, moneyShare }, evidence: evidenceOf(scene, totals, group, rest), totals }
}

function rowsIn({ profiles }: PurchaseTotals, side: BitSet): Uint32Array {
  return Uint32Array.from(profiles.keys()).filter((row) => side.has(profiles[row]!))
}

function sideValue(totals: PurchaseTotals, rows: Uint32Array, profiles: number): SideValue {
  const sum = (column: Float64Array) => rows.reduce((total, row) => total + column[row]!, 0)
  const money = sum(totals.money)
  return {
    profiles,
    buyers: rows.length,
    orders: sum(totals.orders),
    money,
    moneyPerProfile: profiles === 0 ? null : money / profiles,
  }
}

function evidenceOf(scene: Scene, totals: PurchaseTotals, group: Uint32Array, rest: Uint32Array): Evidence[] {
  const { sizes, segment, purchases, until } = scene
  const told = { aspect: 'value' as const, defining: segment.reads.events.includes(purchases!.event) }
  const mean = (
    subject: string,
    title: () => string,
    measure: MeanEvidence['measure'],
    of: (row: number) => number,
  ): MeanEvidence => {
    const [own, other] = [Float64Array.from(group, of), Float64Array.from(rest, of)]
    return {
      ...told,
      kind: 'mean',
      subject: `value ${subject}`,
      ...worded(() => ({ name: title(), what: title() })),
      measure,
      group: momentsOf(own),
      rest: momentsOf(other),
      medians: { group: boundsOf(own), rest: boundsOf(other) },
    }
  }
  const bought: Evidence = {
    ...told,
    kind: 'share',
    subject: 'value bought',
    ...worded(() => ({ name: say`bought, ever`, what: say`have ever bought` })),
    group: { count: group.length, size: sizes.group },
    rest: { count: rest.length, size: sizes.rest },
  }
  const { orders, money, last } = totals
  const hasMoney = money.some((amount) => amount !== 0)
  return [
    bought,
    mean(
      'orders of a buyer, ever',
      () => say`orders of a buyer, ever`,
      { unit: sayLater`orders`, decimals: 1 },
      (row) => orders[row]!,
    ),
    ...(hasMoney
      ? [
          mean(
            'money of a buyer, ever',
            () => say`money of a buyer, ever`,
            'money',
            (row) => money[row]!,
          ),
          mean(
            'money of an order',
            () => say`money of an order`,
            'money',
            (row) => money[row]! / orders[row]!,
          ),
        ]
      : []),
    mean(
      'days since the last purchase',
      () => say`days since the last purchase`,
      { unit: sayLater`days`, decimals: 0 },
      (row) => (until - last[row]!) / DAY_MS,
    ),
  ]
}

function boundsOf(values: Float64Array): MedianBounds {
  const count = values.length
  if (count < 2) return { count, median: values[0] ?? 0, below: values[0] ?? 0, above: values[0] ?? 0 }
  const sorted = values.toSorted()
  const { below, above } = medianPlaces(count)
  const middle = (count - 1) / 2
  const median = (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2
  return { count, median, below: sorted[below - 1]!, above: sorted[above - 1]! }
}
