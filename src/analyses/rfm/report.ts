import { say } from '../../language/index.ts'
import type { Fact, Formats, Method, Note, Section } from '../../reports/index.ts'
import { DAY_MS } from '../../time/calendar.ts'
import type { ReportBody, ReportContext } from '../analysis.ts'
import { spokenFormats } from '../spoken-formats.ts'
import { rfmFindings } from './findings.ts'
import { movementSection } from './movement-section.ts'
import type { RfmOptions } from './options.ts'
import type { RfmResult } from './result.ts'
import { scoreSection } from './score-section.ts'
import { groupSection, heatMapSection } from './sections.ts'

/** RFM for people: who is best, who slips away, what the groups bring, who moved. */
export function rfmReport(result: RfmResult, context: ReportContext<RfmOptions>): ReportBody {
  const [commonest] = result.currencies
  const currency = context.currency ?? commonest?.currency
  const formats = spokenFormats({
    timeZone: context.calendar.timeZone,
    ...(currency !== undefined && { currency }),
  })
  return {
    ...(currency !== undefined && { currency }),
    about: facts(result, context),
    findings: rfmFindings(result, formats),
    trust: notes(result, context, formats),
    sections: sections(result, context.options, formats),
    method: methods(),
  }
}

function sections(result: RfmResult, options: RfmOptions, formats: Formats): Section[] {
  const movement = result.movement === null ? [] : [movementSection(result.movement, options, formats)]
  return [
    groupSection(result, formats),
    heatMapSection(result, formats),
    ...movement,
    scoreSection(result, options, formats),
  ]
}

function facts(
  { purchases, customers, orders, revenue, firstPurchase, lastPurchase }: RfmResult,
  { options }: ReportContext<RfmOptions>,
): Fact[] {
  const { event, amount } = purchases
  return [
    { label: say`Customers`, value: { measure: 'count', value: customers } },
    { label: say`Purchases`, value: { measure: 'count', value: orders } },
    { label: say`Revenue`, value: { measure: 'money', value: revenue } },
    { label: say`First purchase`, value: { measure: 'day', value: firstPurchase } },
    { label: say`Last purchase`, value: { measure: 'day', value: lastPurchase } },
    { label: say`A purchase is`, value: say`${event}, its amount ${amount.join(' × ')}` },
    ...(options.window === undefined
      ? []
      : [{ label: say`Only purchases of`, value: say`the last ${options.window} days` }]),
  ]
}

const SHORT_HISTORY_DAYS = 90
const FEW_CUSTOMERS = 100

function notes(result: RfmResult, { asOf }: ReportContext<RfmOptions>, formats: Formats): Note[] {
  const { customers, customersWithOneOrder, ordersWithoutAmount, orders, firstPurchase } = result
  const { currencies, scoreCounts } = result
  const sizes = result.groups.reduce((sum, group) => sum + group.customers, 0)
  const found: (Note | false)[] = [
    sizes === customers && {
      level: 'sound',
      text: say`Every one of the ${formats.count(customers)} customers is in exactly one group.`,
    },
    currencies.length > 1 && {
      level: 'warning',
      text: say`Amounts are in ${currencies.length} currencies (${currencies.map(({ currency }) => currency).join(', ')}) and are added up as they are. Convert them first, or take one currency.`,
    },
    ordersWithoutAmount > 0 && {
      level: 'caution',
      text: say`${formats.count(ordersWithoutAmount)} of ${formats.counted(orders, 'purchase')} have no amount; they count as purchases and add no money.`,
    },
    scoreCounts.money.filter((count) => count > 0).length === 1 && {
      level: 'caution',
      text: say`All customers have the same score of money: groups tell how lately and how often they bought, and nothing of how much.`,
    },
    customersWithOneOrder > customers / 2 && {
      level: 'caution',
      text: say`${formats.share(customersWithOneOrder / customers)} of customers bought once, so frequency cannot tell most of them apart: some of its scores stay empty.`,
    },
    customers < FEW_CUSTOMERS && {
      level: 'caution',
      text: say`With ${formats.counted(customers, 'customer')} a group is a handful of people: look at them one by one rather than at shares.`,
    },
    (asOf - firstPurchase) / DAY_MS < SHORT_HISTORY_DAYS && {
      level: 'caution',
      text: say`The purchases reach back less than three months: who seems lost may simply buy seldom.`,
    },
    {
      level: 'caution',
      text: say`RFM sums up the past by ranks among these customers. It forecasts nothing; the same scores mean other amounts in another shop.`,
    },
  ]
  return found.filter((note) => note !== false)
}

const methods = (): Method[] => [
  {
    name: say`RFM`,
    text: say`Each customer gets a score from 1 (worst) to the number of scores (best) for how recently, how often and for how much they bought, each by itself. Equal values always share a score.`,
    formula:
      'recency = local days from the last purchase to the day looked from\nfrequency = number of purchases (or of days with one)\nmoney = sum of amounts (or their mean)\nscore by quantiles (type 7) = 1 + number of cuts below the value; for recency counted from the best',
    assumptions: [
      say`What is past says something of what comes: who bought lately, often and for much tends to buy again.`,
      say`All customers have had the chance to buy: who came last week cannot have bought often.`,
    ],
    source:
      'A. M. Hughes, Strategic Database Marketing, 1994; P. S. Fader, B. G. S. Hardie, K. L. Lee, RFM and CLV: Using Iso-Value Curves for Customer Base Analysis, Journal of Marketing Research 42 (2005)',
  },
  {
    name: say`Groups`,
    text: say`A group is a set of cells, a cell one combination of the three scores. Each cell is in exactly one group, so groups do not overlap and leave nobody out. The standard names follow recency against the mean of the scores of frequency and money.`,
  },
]
