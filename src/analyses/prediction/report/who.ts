import { say, translate } from '../../../language/index.ts'
import type { Bars, Block, Section, Table } from '../../../reports/index.ts'
import { describeFeature } from '../../features/index.ts'
import type { TopReason } from '../result.ts'
import { type View, whatIn } from './view.ts'

/** Who it is likely to befall, and how many. */
export function whoSection(view: View): Section {
  const [whom, what] = [translate(view.result.whom), whatIn(view.result)]
  return {
    title: say`Who will ${view.wording.will}`,
    lead: say`Asked of ${whom}: ${what}.`,
    blocks: [bands(view), ...list(view)],
  }
}

function bands({ result, formats, wording }: View): Bars {
  const { bands, limits } = result.now
  const [high] = bands
  return {
    kind: 'bars',
    title: say`Customers by band`,
    description: say`${formats.counted(high!.profiles, 'customer is', 'customers are')} in the high band, with a probability of ${formats.share(limits.high)} or more.`,
    category: say`Band`,
    labels: bands.map(({ name }) => bandTitle(name)),
    value: { title: say`Customers`, measure: 'count' },
    arrangement: 'stacked',
    series: [
      { name: say`expected to ${wording.will}`, values: bands.map(({ expected }) => expected) },
      { name: say`others`, values: bands.map(({ profiles, expected }) => profiles - expected) },
    ],
    note: say`High: a probability of ${formats.share(limits.high)} or more, odds of twice the usual ones. Low: below ${formats.share(limits.middle)}, odds of less than half.`,
  }
}

function bandTitle(name: string): string {
  if (name === 'high') return say`high`
  return name === 'low' ? say`low` : say`middle`
}

const REASONS_SHOWN = 3

function list(view: View): Block[] {
  const { top } = view.result.now
  if (top.length === 0) return []
  const table: Table = {
    kind: 'table',
    title: say`The likeliest`,
    columns: [
      { name: say`Customer`, is: 'text' },
      { name: say`Probability`, is: 'share', bar: true },
      { name: say`Why`, is: 'text' },
    ],
    rows: top.map(({ identity, probability, reasons }) => [
      identity,
      probability,
      reasons
        .slice(0, REASONS_SHOWN)
        .map((reason) => reasonText(view, reason))
        .join('; '),
    ]),
    note: say`In brackets, by what a reason multiplies the usual odds: × 2 doubles them, × 0.5 halves them.`,
    shown: 10,
  }
  return [table]
}

function reasonText({ result, formats }: View, { place, value, moves }: TopReason): string {
  const words = describeFeature(result.features[place]!.feature, value ?? Number.NaN)
  return `${words} (×\u00a0${formats.number(Math.exp(moves), { decimals: moves < 0 ? 2 : 1 })})`
}
