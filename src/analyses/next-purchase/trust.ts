import { say } from '../../language/index.ts'
import type { Formats, Method, Note } from '../../reports/index.ts'
import { isBetter } from './findings.ts'
import type { Goods, NextPurchaseResult } from './result.ts'

/** How far dates, amounts and goods may be trusted. */
export function nextPurchaseNotes(found: NextPurchaseResult, formats: Formats): Note[] {
  const { when, howMuch, goods, shrunk, timing, spending, currencies } = found
  const all: (Note | false)[] = [
    ...(when === null ? [untested()] : whenNotes(when, formats)),
    howMuch !== null && amountNote(howMuch, formats),
    spending === null && { level: 'caution', text: say`Amounts are not known, so none are foreseen.` },
    ...goods.map((one) => goodsNote(one, formats)),
    shrunk && {
      level: 'warning',
      text: say`There is too little to settle all parameters, so they were drawn towards usual ones: take the numbers as a first idea.`,
    },
    timing === 'rate' && {
      level: 'caution',
      text: say`Customers buy at no rhythm of their own that would tell the date better than their rate does: dates are wide.`,
    },
    currencies.length > 1 && {
      level: 'warning',
      text: say`Amounts are in ${currencies.length} currencies and are taken as they are.`,
    },
  ]
  return all.filter((note) => note !== false)
}

const untested = (): Note => ({
  level: 'caution',
  text: say`Dates could not be tested: the history is too short, or nobody who had bought twice came again.`,
})

function whenNotes(when: NonNullable<NextPurchaseResult['when']>, formats: Formats): Note[] {
  const squared = (error: number) => formats.number(error, { decimals: 3 })
  return [
    when.model < when.baseline
      ? {
          level: 'sound',
          text: say`Dates are nearer than those of the same gap as last time, tried on ${formats.counted(when.customers, 'customer')}.`,
        }
      : { level: 'warning', text: say`Dates are no nearer than those of the same gap as last time.` },
    {
      level: Math.abs(when.inInterval - 0.8) < 0.1 ? 'sound' : 'caution',
      text: say`The interval of the date should hold 80% of those who come; of those who came in the time held back it held ${formats.share(when.inInterval)}.`,
    },
    when.brier < when.baseBrier
      ? {
          level: 'sound',
          text: say`Who buys soon is told better than by one share for everybody (squared error ${squared(when.brier)} instead of ${squared(when.baseBrier)}).`,
        }
      : { level: 'warning', text: say`Who buys soon is told no better than by one share for everybody.` },
  ]
}

function amountNote(
  { model, baseline, inInterval }: NonNullable<NextPurchaseResult['howMuch']>,
  formats: Formats,
): Note {
  const sentences = [
    say`Amounts were off by ${formats.money(model)} on average; the amount of last time by ${formats.money(baseline)}.`,
    ...(model < baseline ? [] : [say`So the forecast is no better than that.`]),
    say`The 80% interval held ${formats.share(inInterval)}.`,
  ]
  return { level: model < baseline ? 'sound' : 'warning', text: sentences.join(' ') }
}

function goodsNote({ kind, test }: Goods, formats: Formats): Note | false {
  if (test === null) return false
  const isCategory = kind === 'category'
  if (!isBetter(test)) {
    const text = isCategory
      ? say`The next category is foreseen no better than by a simple rule.`
      : say`The next product is foreseen no better than by a simple rule.`
    return { level: 'warning', text }
  }
  const tried = formats.counted(test.customers, 'customer')
  const text = isCategory
    ? say`The next category is foreseen better than by simple rules, tried on ${tried}.`
    : say`The next product is foreseen better than by simple rules, tried on ${tried}.`
  return { level: 'sound', text }
}

export function nextPurchaseMethods({ timing, goods }: NextPurchaseResult): Method[] {
  return [
    {
      name: say`Whether: MBG/NBD`,
      text: say`From the number of purchases, the time of the last and the time since the first it follows how likely somebody is active still.`,
      source:
        'E. P. Batislam, M. Denizel, A. Filiztekin, International Journal of Research in Marketing 24 (2007)',
    },
    timing === 'rhythm'
      ? {
          name: say`When: the own rhythm`,
          text: say`Logarithms of gaps between purchases are normal around a mean of each customer, which is drawn towards that of all the more, the fewer gaps are known. The days since the last purchase are known to have passed without one.`,
          formula: 'mean of a customer = (m / τ² + Σ log gap / σ²) / (1 / τ² + n / σ²)',
        }
      : {
          name: say`When: the rate`,
          text: say`While active, a customer buys at a gamma distributed rate; the time until the next purchase follows from it.`,
          formula: 'P(next after t) = ((α + T) / (α + T + t))^(r + x)',
        },
    {
      name: say`How much: Gamma-Gamma`,
      text: say`Between the mean of the customer and that of all, nearer to the own the more purchases it is of; its interval is that of a single purchase.`,
      source: 'P. S. Fader, B. G. S. Hardie, The Gamma-Gamma Model of Monetary Value, 2013',
    },
    ...(goods.length === 0
      ? []
      : [
          {
            name: say`What: own history, drawn towards everybody’s`,
            text: say`Days on which a customer bought something, plus some days that are like those of all customers. How many is chosen by half of the customers held back and tested on the other half.`,
            formula: '(n + k share of all) / (N + k)',
          },
        ]),
  ]
}
