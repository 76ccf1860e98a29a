import { say } from '../../language/index.ts'
import type { Formats, Method, Note } from '../../reports/index.ts'
import { DAY_MS } from '../../time/calendar.ts'
import { TITLES } from './fit-sections.ts'
import type { BuyingResult, ValueResult } from './result.ts'

const FEW_REPEATERS = 100
const STRONG_CORRELATION = 0.3
const SHORT_DAYS = 180
/** A larger share of active customers is none that can be believed. */
const ALMOST_ALL = 0.97

/** How far the value may be trusted. */
export function valueNotes(found: ValueResult, asOf: number, formats: Formats): Note[] {
  const notes: (Note | false)[] = [
    ...(found.kind === 'buying' ? buyingNotes(found, formats) : []),
    found.kind === 'contract' && found.shrunk && shrunk(),
    found.currencies.length > 1 && {
      level: 'warning',
      text: say`Amounts are in ${found.currencies.length} currencies (${found.currencies.map(({ currency }) => currency).join(', ')}) and are added up as they are. Convert them first.`,
    },
    found.ordersWithoutAmount > 0 && {
      level: 'caution',
      text: say`${formats.count(found.ordersWithoutAmount)} of ${formats.counted(found.orders, 'purchase')} have no amount; they count as purchases.`,
    },
    (asOf - found.firstPurchase) / DAY_MS < Math.min(SHORT_DAYS, found.horizonDays / 2) && {
      level: 'caution',
      text: say`The history is short: ${formats.counted(Math.round((asOf - found.firstPurchase) / DAY_MS), 'day')} have to tell of ${found.horizonDays} to come.`,
    },
    {
      level: 'caution',
      text: say`Intervals of single customers tell how unsure what is expected of them is. What one of them will do varies far more; sums of many are what to rely on.`,
    },
  ]
  return notes.filter((note) => note !== false)
}

const shrunk = (): Note => ({
  level: 'warning',
  text: say`There is too little to settle all parameters, so they were drawn towards usual ones, and intervals are wide: take the numbers as a first idea.`,
})

function buyingNotes(
  { model, spend, test, repeatCustomers, customers, alive }: BuyingResult,
  formats: Formats,
): (Note | false)[] {
  return [
    test !== null && testNote(test, formats),
    test !== null &&
      test.model.meanAbsoluteError >= test.baseline.meanAbsoluteError &&
      test.model.rootMeanSquareError >= test.baseline.rootMeanSquareError && {
        level: 'warning',
        text: say`In the test the model was no nearer than taking everybody to go on as so far.`,
      },
    test === null && {
      level: 'caution',
      text: say`The forecast was not tested: the history is too short, or nothing was to be held back.`,
    },
    model.shrunk && repeatCustomers < FEW_REPEATERS && shrunk(),
    (model.shrunk ? repeatCustomers >= FEW_REPEATERS : alive > ALMOST_ALL * customers) && {
      level: model.shrunk ? 'warning' : 'caution',
      text: say`In this history hardly anybody is seen to leave, so who has left cannot be told: probabilities of being active are near 1 for all. A longer history tells; a short one with a busy end hides it.`,
    },
    repeatCustomers < FEW_REPEATERS && {
      level: 'caution',
      text: say`Only ${formats.counted(repeatCustomers, 'customer')} of ${formats.count(customers)} bought more than once; all that is said of coming back rests on them.`,
    },
    model.name === 'bg-nbd' &&
      repeatCustomers < customers && {
        level: 'caution',
        text: say`${TITLES[model.name]} takes everybody who bought once for active; of these the probability says nothing.`,
      },
    spendNote(spend, formats),
  ]
}

function testNote({ model, days }: NonNullable<BuyingResult['test']>, formats: Formats): Note {
  const off = model.actual === 0 ? Number.POSITIVE_INFINITY : Math.abs(model.predicted / model.actual - 1)
  const text = say`Of the last ${days} days, which were held back, ${formats.count(model.predicted)} purchases were foreseen and ${formats.count(model.actual)} came.`
  if (off < 0.1) return { level: 'sound', text }
  return {
    level: off < 0.3 ? 'caution' : 'warning',
    text: `${text} ${say`The interval of the whole value is widened by that.`}`,
  }
}

function spendNote({ kind, correlation, mean }: BuyingResult['spend'], formats: Formats): Note | false {
  if (kind === 'constant')
    return {
      level: 'sound',
      text: say`All customers spend ${formats.money(mean)} a purchase, so amounts need no model.`,
    }
  if (kind === 'mean')
    return {
      level: 'caution',
      text: say`Amounts differ so much that the Gamma-Gamma model has no use for them; each customer’s own mean is drawn towards that of all instead.`,
    }
  if (correlation === null) return false
  const shown = formats.number(correlation, { decimals: 2 })
  return Math.abs(correlation) < STRONG_CORRELATION
    ? {
        level: 'sound',
        text: say`How often and for how much customers buy hangs together little (correlation ${shown}), as the model of amounts takes it.`,
      }
    : {
        level: 'caution',
        text:
          correlation > 0
            ? say`Who buys more often spends more a time (correlation ${shown}), which the model of amounts takes for independent: values of the most frequent may be off.`
            : say`Who buys more often spends less a time (correlation ${shown}), which the model of amounts takes for independent: values of the most frequent may be off.`,
      }
}

const spend = (): Method => ({
  name: say`Amounts: Gamma-Gamma`,
  text: say`What a customer spends a purchase lies between their own mean and that of all, nearer to their own the more purchases it is of.`,
  formula: 'E(amount | x, mean) = p (v + x mean) / (p x + q - 1)',
  assumptions: [say`How much a customer spends does not depend on how often they buy.`],
  source: 'P. S. Fader, B. G. S. Hardie, The Gamma-Gamma Model of Monetary Value, 2013',
})

const worth = (): Method => ({
  name: say`Value`,
  text: say`Expected purchases in each period of the horizon times the expected amount and the margin, discounted. The 95% interval of the whole holds unsure parameters, chance, and how far the forecast went off in the test; that of a customer, cohort or segment the parameters alone.`,
  formula: 'value = margin × amount × Σ expected purchases in period i / (1 + rate)^i',
  source: 'P. S. Fader, B. G. S. Hardie, K. L. Lee, RFM and CLV, Journal of Marketing Research 42 (2005)',
})

const SOURCES: Readonly<Record<BuyingResult['model']['name'], string>> = {
  'bg-nbd':
    'P. S. Fader, B. G. S. Hardie, K. L. Lee, “Counting Your Customers” the Easy Way, Marketing Science 24 (2005)',
  'mbg-nbd':
    'E. P. Batislam, M. Denizel, A. Filiztekin, International Journal of Research in Marketing 24 (2007)',
  'pareto-nbd':
    'D. C. Schmittlein, D. G. Morrison, R. Colombo, Counting Your Customers, Management Science 33 (1987)',
  'bg-bb':
    'P. S. Fader, B. G. S. Hardie, J. Shang, Customer-Base Analysis in a Discrete-Time Noncontractual Setting, Marketing Science 29 (2010)',
}

export function valueMethods(found: ValueResult): Method[] {
  if (found.kind === 'contract')
    return [
      {
        name: say`Shifted beta-geometric`,
        text: say`At each renewal a customer leaves with a probability of their own; who leaves easily leaves first, so retention rises with age.`,
        formula: 'share that renews the n-th time = (β + n - 1) / (α + β + n - 1)',
        assumptions: [
          say`A period without a payment ends the contract; who pays again later begins a new one.`,
          say`Contracts that began before the data are taken to begin with them.`,
        ],
        source:
          'P. S. Fader, B. G. S. Hardie, How to Project Customer Retention, Journal of Interactive Marketing 21 (2007)',
      },
      worth(),
    ]
  return [
    {
      name: TITLES[found.model.name],
      text: say`Customers buy by chance at a rate of their own until, unseen, they leave for good. From the number of repeat purchases, the time of the last and the time since the first it follows how likely somebody is active and how often they will buy. Purchases of one day are one; parameters are those that make all purchases likeliest.`,
      assumptions: [
        say`While customers are active they buy at a steady rate: no seasons, no growth.`,
        say`Who has left does not come back.`,
      ],
      source: SOURCES[found.model.name],
    },
    spend(),
    worth(),
  ]
}
