import { say } from '../../language/index.ts'
import type { Block, Formats, Section } from '../../reports/index.ts'
import { countedDays } from './findings.ts'
import type { Goods, NextPurchaseResult } from './result.ts'

/** When customers come, what they buy, and whether that came true. */
export function nextPurchaseSections(found: NextPurchaseResult, formats: Formats): Section[] {
  const goods = found.goods.map((one) => goodsSection(one, formats))
  return [soonSection(found, formats), ...goods, ...testSection(found)]
}

function soonSection({ byWeek, soonCounts, within, alive }: NextPurchaseResult, { count }: Formats): Section {
  const days = countedDays(within)
  return {
    title: say`When they come`,
    lead: say`The expected date of each customer who is still active; half of them come before it, half after.`,
    blocks: [
      {
        kind: 'bars',
        direction: 'up',
        title: say`Active customers by the week of their expected date`,
        description: say`Of about ${count(Math.round(alive))} active customers, how many are due in which week from now.`,
        category: say`Week from now`,
        labels: byWeek.map((_, week) => (week === byWeek.length - 1 ? say`later` : String(week + 1))),
        value: { title: say`Customers`, measure: 'count' },
        series: [{ name: say`Customers`, values: byWeek }],
      },
      {
        kind: 'histogram',
        title: say`Customers by the probability of a purchase within ${days}`,
        description: say`How many customers will how likely buy soon.`,
        x: { title: say`Probability of a purchase within ${days}`, measure: 'share', from: 0, to: 1 },
        y: { title: say`Customers`, measure: 'count' },
        edges: Array.from({ length: 11 }, (_, edge) => edge / 10),
        series: [{ name: say`Customers`, values: soonCounts }],
      },
    ],
  }
}

const wordsOf = (kind: Goods['kind']) =>
  kind === 'category'
    ? {
        title: say`Which category`,
        lead: say`The category that a customer buys next most likely, from what they and all others have bought.`,
        howOften: say`How often the category foreseen was bought next`,
        heading: say`Category`,
      }
    : {
        title: say`Which product`,
        lead: say`The product that a customer buys next most likely, from what they and all others have bought.`,
        howOften: say`How often the product foreseen was bought next`,
        heading: say`Product`,
      }

function goodsSection({ kind, foremost, test, weight }: Goods, formats: Formats): Section {
  const { title, lead, howOften, heading } = wordsOf(kind)
  const comparison: Block[] =
    test === null
      ? []
      : [
          {
            kind: 'bars',
            title: howOften,
            description: say`The share of customers whose next purchase held it, by way of foreseeing.`,
            category: say`Foreseen by`,
            labels: [
              say`Own history and everybody’s`,
              say`What each has bought most`,
              say`What all buy most`,
            ],
            value: { title: say`Share of next purchases`, measure: 'share' },
            series: [{ name: say`Right`, values: [test.model, test.own, test.commonest] }],
            highlight: [0],
            note: say`Of ${formats.count(test.customers)} customers; how much everybody’s history counts (as ${weight} days) was chosen by others.`,
          },
        ]
  return {
    title,
    lead,
    blocks: [
      ...comparison,
      {
        kind: 'table',
        columns: [
          { name: heading, is: 'text' },
          { name: say`Customers`, is: 'count', bar: true },
          { name: say`Of them expected soon`, is: { decimals: 0 } },
        ],
        rows: foremost.map(({ name, customers, soon }) => [name, customers, soon]),
        shown: 10,
      },
    ],
  }
}

function testSection({ when, heldBackDays, timing }: NextPurchaseResult): Section[] {
  if (when === null) return []
  const taken = (by: NextPurchaseResult['timing']) => (timing === by ? say`yes` : say`no`)
  return [
    {
      title: say`Did it come true?`,
      lead: say`The last ${heldBackDays} days were held back, foreseen, and compared.`,
      detail: true,
      blocks: [
        {
          kind: 'curve',
          title: say`Probability of a purchase soon, foreseen and actual`,
          description: say`Each dot is a fifth of the customers; on the line the probability was right.`,
          x: { title: say`Foreseen`, measure: 'share' },
          y: { title: say`Actual`, measure: 'share' },
          series: [
            {
              name: say`Fifths of customers`,
              form: 'dots',
              points: when.calibration.map(({ probability, bought }) => ({ x: probability, y: bought })),
            },
          ],
          against: { name: say`Foreseen = actual` },
        },
        {
          kind: 'table',
          title: say`Ways to tell the date`,
          columns: [
            { name: say`By`, is: 'text' },
            { name: say`Log-likelihood of what was held back`, is: { decimals: 1 } },
            { name: say`Taken`, is: 'text' },
          ],
          rows: [
            [say`The customer’s own rhythm`, when.logLikelihood.rhythm, taken('rhythm')],
            [say`The rate of the buying model`, when.logLikelihood.rate, taken('rate')],
          ],
        },
      ],
    },
  ]
}
