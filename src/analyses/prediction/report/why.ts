import { say } from '../../../language/index.ts'
import type { Bars, Section } from '../../../reports/index.ts'
import type { Driver } from '../drivers.ts'
import { driverView, type View } from './view.ts'

const SHOWN = 6

/** What the model goes by, and how often it came to pass by each. */
export function whySection(view: View): Section {
  const { drivers } = view.result
  return {
    title: say`Why`,
    lead: say`What tells those whom it befell from the others. It goes along with the outcome; whether it causes it only an experiment tells.`,
    blocks: [strengths(view), ...drivers.slice(0, SHOWN).map((driver) => rates(view, driver))],
  }
}

function strengths(view: View): Bars {
  const { drivers } = view.result
  const titles = drivers.map((driver) => driverView(view, driver).title)
  return {
    kind: 'bars',
    title: say`What the model goes by`,
    description: titles[0] === undefined ? say`It goes by nothing.` : say`It goes most by "${titles[0]}".`,
    category: say`What is known`,
    labels: titles,
    value: { title: say`Mean shift of the log-odds`, measure: { decimals: 2 } },
    series: [{ name: say`Shift`, values: drivers.map(({ strength }) => strength) }],
    note: say`Columns that say nearly the same are taken together. 0.69 doubles or halves the odds.`,
  }
}

function rates(view: View, driver: Driver): Bars {
  const { wording, formats, judged } = view
  const { title, bars } = driverView(view, driver)
  const highest = bars.reduce((best, bar) => (bar.share > best.share ? bar : best))
  return {
    kind: 'bars',
    title: say`${title}: how many ${wording.did}`,
    description: say`Most ${wording.did} where it is ${highest.label}: ${formats.share(highest.share)}.`,
    direction: 'up',
    category: title,
    labels: bars.map(({ label }) => label),
    value: { title: say`Share who ${wording.did}`, measure: 'share' },
    series: [{ name: say`Share who ${wording.did}`, values: bars.map(({ share }) => share) }],
    mark: { at: judged.rate, name: say`all` },
    note: bars.map(({ label, rows }) => `${label}: ${formats.counted(rows, 'case')}`).join('; '),
  }
}
