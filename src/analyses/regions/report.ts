import { countryName } from '../../conditions/geo/countries.ts'
import type { Bars, Finding, Formats, Method, Note, Section, Table } from '../../reports/index.ts'
import { formatsOf } from '../../reports/index.ts'
import type { ReportBody, ReportContext } from '../analysis.ts'
import type { RegionsOptions } from './options.ts'
import type { Place, RegionsResult } from './result.ts'

const WORDS = { country: 'countries', region: 'regions', city: 'cities' } as const
const DRAWN = 15

/** Where customers are, in words. */
export function regionsReport(found: RegionsResult, context: ReportContext<RegionsOptions>): ReportBody {
  const currency = context.currency ?? found.currencies[0]?.currency
  const formats = formatsOf({ timeZone: context.calendar.timeZone, ...(currency && { currency }) })
  return {
    ...(currency && { currency }),
    about: [
      { label: 'Known by', value: `the trait ${found.trait}` },
      ...(found.within === null ? [] : [{ label: 'Only in', value: countryName(found.within) }]),
      { label: 'Customers', value: { measure: 'count', value: found.known } },
    ],
    findings: [largest(found, formats), ...richest(found, formats)],
    trust: trustIn(found, formats),
    sections: [section(found)],
    method: METHOD,
  }
}

function largest({ places, known }: RegionsResult, formats: Formats): Finding {
  const [first] = places
  return {
    figure: { measure: 'share', value: first!.customers / known },
    sentence: `of the customers are in ${first!.name}: ${formats.count(first!.customers)} of ${formats.count(known)}.`,
  }
}

const LEAST_BUYERS = 30

/** Where a buyer brings most, among places with enough of them. */
function richest({ places }: RegionsResult, formats: Formats): Finding[] {
  const [best] = places
    .filter(({ buyers, revenue }) => buyers >= LEAST_BUYERS && revenue > 0)
    .toSorted((a, b) => perBuyer(b) - perBuyer(a))
  if (best === undefined) return []
  return [
    {
      figure: { measure: 'money', value: perBuyer(best) },
      sentence: `is what a buyer has brought in ${best.name}, more than anywhere else with ${formats.count(LEAST_BUYERS)} buyers or more.`,
    },
  ]
}

const perBuyer = ({ revenue, buyers }: Place) => revenue / buyers

function trustIn({ profiles, known, within }: RegionsResult, formats: Formats): Note[] {
  if (within !== null) return []
  const share = profiles === 0 ? 0 : known / profiles
  return [
    {
      level: share < 0.8 ? 'caution' : 'sound',
      text: `It is known of ${formats.share(share)} of all profiles where they are.`,
    },
  ]
}

function section(found: RegionsResult): Section {
  const title = WORDS[found.by]
  return {
    title: `By ${found.by}`,
    lead: `The ${title} with the most customers first.`,
    blocks: [bars(found), table(found)],
  }
}

function bars({ places, by }: RegionsResult): Bars {
  const shown = places.slice(0, DRAWN)
  return {
    kind: 'bars',
    title: `Customers by ${by}`,
    description: `${shown[0]!.name} has the most.`,
    category: by,
    labels: shown.map(({ name }) => name),
    value: { title: 'Customers', measure: 'count' },
    series: [{ name: 'Customers', values: shown.map(({ customers }) => customers) }],
  }
}

function table({ places, others, by, purchases }: RegionsResult): Table {
  const money = purchases !== null && purchases.amount.length > 0
  return {
    kind: 'table',
    columns: [
      { name: `${by.charAt(0).toUpperCase()}${by.slice(1)}`, is: 'text' },
      { name: 'Customers', is: 'count', bar: true },
      { name: 'Buyers', is: 'count' },
      ...(money
        ? [{ name: 'Revenue', is: 'money' } as const, { name: 'By buyer', is: 'money' } as const]
        : []),
    ],
    rows: [...places, ...(others ? [{ name: `${others.places} others`, ...others }] : [])].map(
      ({ name, customers, buyers, revenue }) => [
        name,
        customers,
        buyers,
        ...(money ? [revenue, buyers === 0 ? null : revenue / buyers] : []),
      ],
    ),
  }
}

const METHOD: readonly Method[] = [
  {
    name: 'Where somebody is',
    text: 'The latest value of the trait by the instant. Countries are taken together whether they are written as ISO codes or by their English names, in any case; regions and cities by their names, in any case.',
  },
]
