import {
  type Block,
  type Fact,
  type Finding,
  type Formats,
  formatsOf,
  type Method,
  type Note,
  type Section,
} from '../../reports/index.ts'
import type { ReportBody, ReportContext } from '../analysis.ts'
import type { NextPurchaseOptions } from './options.ts'
import type { Goods, NextPurchaseResult } from './result.ts'

/** The next purchases for people: who comes soon, how far dates and goods can be foreseen. */
export function nextPurchaseReport(
  found: NextPurchaseResult,
  { currency: said, calendar }: ReportContext<NextPurchaseOptions>,
): ReportBody {
  const currency = said ?? found.currencies[0]?.currency
  const formats = formatsOf({ timeZone: calendar.timeZone, ...(currency !== undefined && { currency }) })
  return {
    ...(currency !== undefined && { currency }),
    about: facts(found),
    findings: findings(found, formats),
    trust: notes(found, formats),
    sections: [soonSection(found), ...found.goods.map(goodsSection), ...testSection(found)],
    method: methods(found),
  }
}

function facts({ customers, repeatCustomers, firstPurchase, purchases, within }: NextPurchaseResult): Fact[] {
  return [
    { label: 'Customers', value: { measure: 'count', value: customers } },
    { label: 'Bought again', value: { measure: 'count', value: repeatCustomers } },
    { label: 'First purchase', value: { measure: 'day', value: firstPurchase } },
    { label: 'Soon is within', value: `${within} days` },
    { label: 'A purchase is', value: purchases.event },
  ]
}

function findings(found: NextPurchaseResult, formats: Formats): Finding[] {
  const { soon, soonMoney, within, customers, alive, byWeek, amount, goods } = found
  const later = byWeek.at(-1)!
  const all: (Finding | false)[] = [
    {
      figure: { measure: 'count', value: soon },
      sentence: `of ${formats.counted(customers, 'customer')} will probably buy within ${within} days${soonMoney === null ? '' : `, for about ${formats.money(soonMoney)} with their next purchase`}.`,
      advice: 'Who they are is in the list (--out): "probability_soon" is how likely each of them is.',
    },
    {
      figure: { measure: 'share', value: 1 - alive / customers },
      sentence: `of customers will probably not come back at all. Of the others ${formats.share(1 - later / Math.max(alive, 1e-9))} are due within 12 weeks.`,
    },
    amount !== null && {
      figure: { measure: 'money', value: amount },
      sentence:
        'is what the next purchase of a customer should be on average; the list has it for each, with its range.',
    },
    ...goods.map((one) => goodsFinding(one, formats)),
    datesFinding(found, formats),
  ]
  return all.filter((finding) => finding !== false)
}

const isBetter = ({ model, own, commonest }: NonNullable<Goods['test']>) => model > Math.max(own, commonest)

function goodsFinding({ kind, test, foremost }: Goods, formats: Formats): Finding {
  const [first] = foremost
  if (test === null)
    return {
      sentence: `${first!.name} is the ${kind} that most customers are expected to buy next; it could not be tested.`,
    }
  const plain = Math.max(test.own, test.commonest)
  return {
    figure: { measure: 'share', value: test.model },
    sentence: `of the time the ${kind} that was foreseen was in the next purchase; ${test.own > test.commonest ? 'taking what each has bought most' : 'taking what all buy most'} gives ${formats.share(plain)}.${isBetter(test) ? '' : ' So the forecast is no better than that.'}`,
  }
}

function datesFinding({ when, heldBackDays }: NextPurchaseResult, formats: Formats): Finding | false {
  if (when === null) return false
  const days = (value: number) => formats.counted(Math.round(value), 'day')
  return {
    figure: { measure: { unit: 'days', decimals: 0 }, value: when.model },
    sentence: `is how far half of the dates were off at most, of those who came in the last ${heldBackDays} days, which were held back as a test; the same gap as last time was off by ${days(when.baseline)}.${when.model < when.baseline ? '' : ' So dates are foreseen no better than that.'}`,
    advice: 'Plan by weeks and by the number of customers, not by the day of a single one.',
  }
}

function notes(
  { when, howMuch, goods, shrunk, timing, spending, currencies }: NextPurchaseResult,
  formats: Formats,
): Note[] {
  const all: (Note | false)[] = [
    when === null && {
      level: 'caution',
      text: 'Dates could not be tested: the history is too short, or nobody who had bought twice came again.',
    },
    when !== null &&
      (when.model < when.baseline
        ? {
            level: 'sound',
            text: `Dates are nearer than those of the same gap as last time, tried on ${formats.counted(when.customers, 'customer')}.`,
          }
        : { level: 'warning', text: 'Dates are no nearer than those of the same gap as last time.' }),
    when !== null && {
      level: Math.abs(when.inInterval - 0.8) < 0.1 ? 'sound' : 'caution',
      text: `The interval of the date should hold 80% of those who come; of those who came in the time held back it held ${formats.share(when.inInterval)}.`,
    },
    when !== null &&
      (when.brier < when.baseBrier
        ? {
            level: 'sound',
            text: `Who buys soon is told better than by one share for everybody (squared error ${when.brier.toFixed(3)} instead of ${when.baseBrier.toFixed(3)}).`,
          }
        : { level: 'warning', text: 'Who buys soon is told no better than by one share for everybody.' }),
    howMuch !== null && {
      level: howMuch.model < howMuch.baseline ? 'sound' : 'warning',
      text: `Amounts were off by ${formats.money(howMuch.model)} on average; the amount of last time by ${formats.money(howMuch.baseline)}.${howMuch.model < howMuch.baseline ? '' : ' So the forecast is no better than that.'} The 80% interval held ${formats.share(howMuch.inInterval)}.`,
    },
    spending === null && { level: 'caution', text: 'Amounts are not known, so none are foreseen.' },
    ...goods.map(
      ({ kind, test }): Note | false =>
        test !== null &&
        (isBetter(test)
          ? {
              level: 'sound',
              text: `The next ${kind} is foreseen better than by simple rules, tried on ${formats.counted(test.customers, 'customer')}.`,
            }
          : { level: 'warning', text: `The next ${kind} is foreseen no better than by a simple rule.` }),
    ),
    shrunk && {
      level: 'warning',
      text: 'There is too little to settle all parameters, so they were drawn towards usual ones: take the numbers as a first idea.',
    },
    timing === 'rate' && {
      level: 'caution',
      text: 'Customers buy at no rhythm of their own that would tell the date better than their rate does: dates are wide.',
    },
    currencies.length > 1 && {
      level: 'warning',
      text: `Amounts are in ${currencies.length} currencies and are taken as they are.`,
    },
  ]
  return all.filter((note) => note !== false)
}

function soonSection({ byWeek, soonCounts, within, alive }: NextPurchaseResult): Section {
  return {
    title: 'When they come',
    lead: 'The expected date of each customer who is still active; half of them come before it, half after.',
    blocks: [
      {
        kind: 'bars',
        direction: 'up',
        title: 'Active customers by the week of their expected date',
        description: `Of about ${Math.round(alive)} active customers, how many are due in which week from now.`,
        category: 'Week from now',
        labels: byWeek.map((_, week) => (week === byWeek.length - 1 ? 'later' : String(week + 1))),
        value: { title: 'Customers', measure: 'count' },
        series: [{ name: 'Customers', values: byWeek }],
      },
      {
        kind: 'histogram',
        title: `Customers by the probability of a purchase within ${within} days`,
        description: 'How many customers will how likely buy soon.',
        x: { title: `Probability of a purchase within ${within} days`, measure: 'share', from: 0, to: 1 },
        y: { title: 'Customers', measure: 'count' },
        edges: Array.from({ length: 11 }, (_, edge) => edge / 10),
        series: [{ name: 'Customers', values: soonCounts }],
      },
    ],
  }
}

function goodsSection({ kind, foremost, test, weight }: Goods): Section {
  const comparison: Block[] =
    test === null
      ? []
      : [
          {
            kind: 'bars',
            title: `How often the ${kind} foreseen was bought next`,
            description: 'The share of customers whose next purchase held it, by way of foreseeing.',
            category: 'Foreseen by',
            labels: ['Own history and everybody’s', 'What each has bought most', 'What all buy most'],
            value: { title: 'Share of next purchases', measure: 'share' },
            series: [{ name: 'Right', values: [test.model, test.own, test.commonest] }],
            highlight: [0],
            note: `Of ${test.customers.toLocaleString('en-US')} customers; how much everybody’s history counts (as ${weight} days) was chosen by others.`,
          },
        ]
  return {
    title: `Which ${kind}`,
    lead: `The ${kind} that a customer buys next most likely, from what they and all others have bought.`,
    blocks: [
      ...comparison,
      {
        kind: 'table',
        columns: [
          { name: kind === 'category' ? 'Category' : 'Product', is: 'text' },
          { name: 'Customers', is: 'count', bar: true },
          { name: 'Of them expected soon', is: { decimals: 0 } },
        ],
        rows: foremost.map(({ name, customers, soon }) => [name, customers, soon]),
        shown: 10,
      },
    ],
  }
}

function testSection({ when, heldBackDays, timing }: NextPurchaseResult): Section[] {
  if (when === null) return []
  return [
    {
      title: 'Did it come true?',
      lead: `The last ${heldBackDays} days were held back, foreseen, and compared.`,
      blocks: [
        {
          kind: 'curve',
          title: 'Probability of a purchase soon, foreseen and actual',
          description: 'Each dot is a fifth of the customers; on the line the probability was right.',
          x: { title: 'Foreseen', measure: 'share' },
          y: { title: 'Actual', measure: 'share' },
          series: [
            {
              name: 'Fifths of customers',
              form: 'dots',
              points: when.calibration.map(({ probability, bought }) => ({ x: probability, y: bought })),
            },
          ],
          against: { name: 'Foreseen = actual' },
        },
        {
          kind: 'table',
          title: 'Ways to tell the date',
          columns: [
            { name: 'By', is: 'text' },
            { name: 'Log-likelihood of what was held back', is: { decimals: 1 } },
            { name: 'Taken', is: 'text' },
          ],
          rows: [
            ['The customer’s own rhythm', when.logLikelihood.rhythm, timing === 'rhythm' ? 'yes' : 'no'],
            ['The rate of the buying model', when.logLikelihood.rate, timing === 'rate' ? 'yes' : 'no'],
          ],
        },
      ],
    },
  ]
}

function methods({ timing, goods }: NextPurchaseResult): Method[] {
  return [
    {
      name: 'Whether: MBG/NBD',
      text: 'From the number of purchases, the time of the last and the time since the first it follows how likely somebody is active still.',
      source:
        'E. P. Batislam, M. Denizel, A. Filiztekin, International Journal of Research in Marketing 24 (2007)',
    },
    timing === 'rhythm'
      ? {
          name: 'When: the own rhythm',
          text: 'Logarithms of gaps between purchases are normal around a mean of each customer, which is drawn towards that of all the more, the fewer gaps are known. The days since the last purchase are known to have passed without one.',
          formula: 'mean of a customer = (m / τ² + Σ log gap / σ²) / (1 / τ² + n / σ²)',
        }
      : {
          name: 'When: the rate',
          text: 'While active, a customer buys at a gamma distributed rate; the time until the next purchase follows from it.',
          formula: 'P(next after t) = ((α + T) / (α + T + t))^(r + x)',
        },
    {
      name: 'How much: Gamma-Gamma',
      text: 'Between the mean of the customer and that of all, nearer to the own the more purchases it is of; its interval is that of a single purchase.',
      source: 'P. S. Fader, B. G. S. Hardie, The Gamma-Gamma Model of Monetary Value, 2013',
    },
    ...(goods.length === 0
      ? []
      : [
          {
            name: 'What: own history, drawn towards everybody’s',
            text: 'Days on which a customer bought something, plus some days that are like those of all customers. How many is chosen by half of the customers held back and tested on the other half.',
            formula: '(n + k share of all) / (N + k)',
          },
        ]),
  ]
}
