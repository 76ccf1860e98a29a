import { say } from '../../../language/index.ts'
import type { Bars, Section } from '../../../reports/index.ts'
import type { Driver } from '../drivers.ts'
import { driverView, type View } from './view.ts'

const SHOWN = 6

/** What the model goes by. */
export function whySection(view: View): Section {
  return {
    title: say`Why`,
    lead: say`What tells those whom it befell from the others. It goes along with the outcome; whether it causes it only an experiment tells.`,
    blocks: [strengths(view)],
  }
}

/** How often it came to pass, by each of the strongest. */
export function byReasonSection(view: View): readonly Section[] {
  const { drivers } = view.result
  if (drivers.length === 0) return []
  return [
    {
      title: say`Each reason by itself`,
      lead: say`How many ${view.wording.did} by what is known of them, all cases together.`,
      detail: true,
      blocks: drivers.slice(0, SHOWN).map((driver) => rates(view, driver)),
    },
  ]
}

/** Log-odds say nothing to people: the bars are parts of a whole, and the first is told as what it does to the odds. */
function strengths(view: View): Bars {
  const { drivers } = view.result
  const titles = drivers.map((driver) => driverView(view, driver).title)
  const all = drivers.reduce((sum, { strength }) => sum + strength, 0)
  const times = view.formats.number(Math.exp(drivers[0]?.strength ?? 0), { decimals: 1 })
  return {
    kind: 'bars',
    title: say`What the model goes by`,
    description:
      titles[0] === undefined
        ? say`It goes by nothing.`
        : say`It goes most by "${titles[0]}", which on average makes the odds ${times} times as high or as low.`,
    category: say`What is known`,
    labels: titles,
    value: { title: say`Weight`, measure: 'share' },
    series: [{ name: say`Weight`, values: drivers.map(({ strength }) => strength / all) }],
    note: say`Columns that say nearly the same are taken together. Weight: how far each moves the odds on average; those shown here add up to 100%.`,
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
