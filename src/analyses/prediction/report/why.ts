import type { Bars, Section } from '../../../reports/index.ts'
import type { Driver } from '../drivers.ts'
import { driverView, type View } from './view.ts'

const SHOWN = 6

/** What the model goes by, and how often it came to pass by each. */
export function whySection(view: View): Section {
  const { drivers } = view.result
  return {
    title: 'Why',
    lead: 'What tells those whom it befell from the others. It goes along with the outcome; whether it causes it only an experiment tells.',
    blocks: [strengths(view), ...drivers.slice(0, SHOWN).map((driver) => rates(view, driver))],
  }
}

function strengths(view: View): Bars {
  const { drivers } = view.result
  const titles = drivers.map((driver) => driverView(view, driver).title)
  return {
    kind: 'bars',
    title: 'What the model goes by',
    description: titles[0] === undefined ? 'It goes by nothing.' : `It goes most by "${titles[0]}".`,
    category: 'What is known',
    labels: titles,
    value: { title: 'Mean shift of the log-odds', measure: { decimals: 2 } },
    series: [{ name: 'Shift', values: drivers.map(({ strength }) => strength) }],
    note: 'Columns that say nearly the same are taken together. 0.69 doubles or halves the odds.',
  }
}

function rates(view: View, driver: Driver): Bars {
  const { wording, formats, judged } = view
  const { title, bars } = driverView(view, driver)
  const highest = bars.reduce((best, bar) => (bar.share > best.share ? bar : best))
  return {
    kind: 'bars',
    title: `${title}: how many ${wording.did}`,
    description: `Most ${wording.did} where it is ${highest.label}: ${formats.share(highest.share)}.`,
    direction: 'up',
    category: title,
    labels: bars.map(({ label }) => label),
    value: { title: `Share who ${wording.did}`, measure: 'share' },
    series: [{ name: `Share who ${wording.did}`, values: bars.map(({ share }) => share) }],
    mark: { at: judged.rate, name: 'all' },
    note: bars.map(({ label, rows }) => `${label}: ${formats.counted(rows, 'case')}`).join('; '),
  }
}
