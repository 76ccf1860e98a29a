import type { Bars, Block, Section, Table } from '../../../reports/index.ts'
import type { View } from './view.ts'

/** Who it is likely to befall, and how many. */
export function whoSection(view: View): Section {
  return {
    title: `Who will ${view.wording.will}`,
    lead: `Asked of ${view.result.whom}: ${view.result.what}.`,
    blocks: [bands(view), ...list(view)],
  }
}

function bands({ result, formats, wording }: View): Bars {
  const { bands, limits } = result.now
  const [high] = bands
  return {
    kind: 'bars',
    title: 'Customers by band',
    description: `${formats.counted(high!.profiles, 'customer is', 'customers are')} in the high band, with a probability of ${formats.share(limits.high)} or more.`,
    category: 'Band',
    labels: bands.map(({ name }) => name),
    value: { title: 'Customers', measure: 'count' },
    arrangement: 'stacked',
    series: [
      { name: `expected to ${wording.will}`, values: bands.map(({ expected }) => expected) },
      { name: 'others', values: bands.map(({ profiles, expected }) => profiles - expected) },
    ],
    note: `High: a probability of ${formats.share(limits.high)} or more, odds of twice the usual ones. Low: below ${formats.share(limits.middle)}, odds of less than half.`,
  }
}

const REASONS_SHOWN = 3

function list({ result }: View): Block[] {
  if (result.now.top.length === 0) return []
  const table: Table = {
    kind: 'table',
    title: 'The likeliest',
    columns: [
      { name: 'Customer', is: 'text' },
      { name: 'Probability', is: 'share', bar: true },
      { name: 'Why', is: 'text' },
    ],
    rows: result.now.top.map(({ identity, probability, reasons }) => [
      identity,
      probability,
      reasons
        .slice(0, REASONS_SHOWN)
        .map(({ words, moves }) => `${words} (${signed(moves)})`)
        .join('; '),
    ]),
    note: 'In brackets, by how much a reason moves the log-odds from those of everybody: +0.69 doubles the odds, -0.69 halves them.',
    shown: 10,
  }
  return [table]
}

const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`
