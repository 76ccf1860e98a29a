import { describeCountry } from '../../conditions/geo/countries.ts'
import { nounAfter, say } from '../../language/index.ts'
import type { Bars, Finding, Formats, Method, Note, Section, Table } from '../../reports/index.ts'
import type { ReportBody, ReportContext } from '../analysis.ts'
import { spokenFormats } from '../spoken-formats.ts'
import type { RegionsOptions } from './options.ts'
import type { Place, RegionsResult } from './result.ts'

type By = RegionsResult['by']
const said = (words: Readonly<Record<By, () => string>>) => (by: By) => words[by]()

const by = said({ country: () => say`By country`, region: () => say`By region`, city: () => say`By city` })
const mostFirst = said({
  country: () => say`The countries with the most customers first.`,
  region: () => say`The regions with the most customers first.`,
  city: () => say`The cities with the most customers first.`,
})
const customersBy = said({
  country: () => say`Customers by country`,
  region: () => say`Customers by region`,
  city: () => say`Customers by city`,
})
const category = said({
  country: () => nounAfter(1, 'country', 'countries'),
  region: () => nounAfter(1, 'region'),
  city: () => nounAfter(1, 'city', 'cities'),
})
const heading = said({ country: () => say`Country`, region: () => say`Region`, city: () => say`City` })

/** A country as people call it in their language; any other place as the data have it. */
const nameOf = ({ country, name }: Pick<Place, 'country' | 'name'>) =>
  country === null ? name : describeCountry(country.code)

const DRAWN = 15

/** Where customers are, in words. */
export function regionsReport(found: RegionsResult, context: ReportContext<RegionsOptions>): ReportBody {
  const currency = context.currency ?? found.currencies[0]?.currency
  const formats = spokenFormats({ timeZone: context.calendar.timeZone, ...(currency && { currency }) })
  return {
    ...(currency && { currency }),
    about: [
      { label: say`Known by`, value: say`the trait ${found.trait}` },
      ...(found.within === null ? [] : [{ label: say`Only in`, value: describeCountry(found.within) }]),
      { label: say`Customers`, value: { measure: 'count', value: found.known } },
    ],
    findings: [largest(found, formats), ...richest(found, formats)],
    trust: trustIn(found, formats),
    sections: [section(found)],
    method: method(),
  }
}

function largest({ places, known }: RegionsResult, formats: Formats): Finding {
  const [first] = places
  return {
    figure: { measure: 'share', value: first!.customers / known },
    sentence: say`of the customers are in ${nameOf(first!)}: ${formats.count(first!.customers)} of ${formats.count(known)}.`,
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
      sentence: say`is what a buyer has brought in ${nameOf(best)}, more than anywhere else with ${formats.count(LEAST_BUYERS)} buyers or more.`,
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
      text: say`It is known of ${formats.share(share)} of all profiles where they are.`,
    },
  ]
}

function section(found: RegionsResult): Section {
  return {
    title: by(found.by),
    lead: mostFirst(found.by),
    blocks: [bars(found), table(found)],
  }
}

function bars({ places, by: kind }: RegionsResult): Bars {
  const shown = places.slice(0, DRAWN)
  return {
    kind: 'bars',
    title: customersBy(kind),
    description: say`${nameOf(shown[0]!)} has the most.`,
    category: category(kind),
    labels: shown.map(nameOf),
    value: { title: say`Customers`, measure: 'count' },
    series: [{ name: say`Customers`, values: shown.map(({ customers }) => customers) }],
  }
}

function table({ places, others, by: kind, purchases }: RegionsResult): Table {
  const money = purchases !== null && purchases.amount.length > 0
  return {
    kind: 'table',
    columns: [
      { name: heading(kind), is: 'text' },
      { name: say`Customers`, is: 'count', bar: true },
      { name: say`Buyers`, is: 'count' },
      ...(money
        ? [{ name: say`Revenue`, is: 'money' } as const, { name: say`By buyer`, is: 'money' } as const]
        : []),
    ],
    rows: [
      ...places.map((place) => ({ ...place, title: nameOf(place) })),
      ...(others ? [{ ...others, title: say`${others.places} others` }] : []),
    ].map(({ title, customers, buyers, revenue }) => [
      title,
      customers,
      buyers,
      ...(money ? [revenue, buyers === 0 ? null : revenue / buyers] : []),
    ]),
  }
}

const method = (): Method[] => [
  {
    name: say`Where somebody is`,
    text: say`The latest value of the trait by the instant. Countries are taken together whether they are written as ISO codes or by their English names, in any case; regions and cities by their names, in any case.`,
  },
]
