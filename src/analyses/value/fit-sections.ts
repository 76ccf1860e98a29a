import type { Block, Section } from '../../reports/index.ts'
import type { BuyingResult, FittedModel } from './result.ts'
import { parameterTable } from './sections.ts'

/** How models are called in print. */
export const TITLES: Readonly<Record<FittedModel['name'], string>> = {
  'bg-nbd': 'BG/NBD',
  'mbg-nbd': 'MBG/NBD',
  'pareto-nbd': 'Pareto/NBD',
  'bg-bb': 'BG/BB',
}

/** The forecast against what was held back. */
export function testSection({ test, tracked }: BuyingResult): Section {
  const since = test === null ? [] : [{ at: test.since, name: 'held back from here' }]
  const overTime: Block = {
    kind: 'lines',
    title: 'Repeat purchases over time, added up',
    description:
      'The model’s curve beside the actual one: where they part, customers buy otherwise than the model has it.',
    x: { title: 'Date', measure: 'day' },
    y: { title: 'Repeat purchases so far', measure: 'count', from: 0 },
    series: [
      { name: 'Actual', points: tracked.map(({ at, actual }) => ({ x: at, y: actual })) },
      { name: 'Model', dashed: true, points: tracked.map(({ at, expected }) => ({ x: at, y: expected })) },
    ],
    marks: since,
    note:
      test === null
        ? 'Nothing was held back; the model has seen all of this.'
        : 'Of customers who had come by then.',
  }
  return {
    title: 'Did the forecast come true?',
    lead:
      test === null
        ? 'The history is too short to hold anything back, so the forecast is not tested.'
        : 'The model was fitted without the last part of the history, and its forecast of it compared with what happened.',
    blocks: [overTime, ...(test === null ? [] : testBlocks(test))],
  }
}

function testBlocks(test: NonNullable<BuyingResult['test']>): Block[] {
  const { model, baseline, money, byRepeats, byTenth } = test
  const each = (sum: number, customers: number) => sum / customers
  const repeats = ({ repeats: count }: (typeof byRepeats)[number]) =>
    count === 7 ? '7 or more' : String(count)
  return [
    {
      kind: 'table',
      title: `${test.days} days held back, ${test.customers.toLocaleString('en-US')} customers`,
      columns: [
        { name: 'Forecast', is: 'text' },
        { name: 'Foreseen purchases', is: { decimals: 0 } },
        { name: 'Actual', is: 'count' },
        { name: 'Off by, a customer', is: { decimals: 3 } },
        { name: 'Root mean square error', is: { decimals: 3 } },
        { name: 'Correlation', is: { decimals: 3 } },
      ],
      rows: [
        ['Model', ...accuracy(model)],
        ['Everybody goes on as so far', ...accuracy(baseline)],
      ],
      note: `In money ${Math.round(money.expected).toLocaleString('en-US')} were foreseen and ${Math.round(money.actual).toLocaleString('en-US')} came.`,
    },
    {
      kind: 'bars',
      direction: 'up',
      title: 'Purchases held back, a customer, by repeat purchases before',
      description: 'For customers who had bought again so many times: purchases foreseen and actual.',
      category: 'Repeat purchases before',
      labels: byRepeats.map(repeats),
      value: { title: 'Purchases a customer', measure: { decimals: 1 } },
      series: [
        { name: 'Foreseen', values: byRepeats.map(({ expected, customers }) => each(expected, customers)) },
        { name: 'Actual', values: byRepeats.map(({ actual, customers }) => each(actual, customers)) },
      ],
    },
    ...(byTenth.length < 3 ? [] : [calibrationChart(byTenth)]),
  ]
}

function accuracy({
  predicted,
  actual,
  meanAbsoluteError,
  rootMeanSquareError,
  correlation,
}: NonNullable<BuyingResult['test']>['model']) {
  return [predicted, actual, meanAbsoluteError, rootMeanSquareError, correlation ?? null]
}

function calibrationChart(tenths: readonly { readonly expected: number; readonly actual: number }[]): Block {
  return {
    kind: 'curve',
    title: 'Foreseen and actual purchases by tenths of customers',
    description:
      'Each dot is a tenth of the customers, from those expected to buy least; on the line the forecast was right.',
    x: { title: 'Foreseen, a customer', measure: { decimals: 1 } },
    y: { title: 'Actual, a customer', measure: { decimals: 1 } },
    series: [
      {
        name: 'Tenths',
        form: 'dots',
        points: tenths.map(({ expected, actual }) => ({ x: expected, y: actual })),
      },
    ],
    against: { name: 'Foreseen = actual' },
  }
}

/** The models, what speaks for the one taken, and its parameters. */
export function fitSection(found: BuyingResult): Section {
  const { model, spend, counts, unit } = found
  return {
    title: 'The model',
    lead: `${TITLES[model.name]}, ${BY[model.by]}; times are in ${unit}s.`,
    blocks: [
      {
        kind: 'table',
        title: 'Models compared',
        columns: [
          { name: 'Model', is: 'text' },
          { name: 'Log-likelihood', is: { decimals: 1 } },
          { name: 'AIC', is: { decimals: 1 } },
          { name: 'Log-likelihood of what was held back', is: { decimals: 1 } },
        ],
        rows: model.tried.map(({ model: name, logLikelihood, aic, heldBack }) => [
          TITLES[name],
          logLikelihood,
          aic,
          heldBack,
        ]),
        note: `By ${model.comparedBy.toLocaleString('en-US')} customers. Of AIC less is better, of the others more.`,
      },
      ...(counts.length === 0
        ? []
        : [
            {
              kind: 'bars',
              direction: 'up',
              title: 'Customers by repeat purchases',
              description: 'How many customers bought again so many times, and how many the model has.',
              category: 'Repeat purchases',
              labels: counts.map((_, count) =>
                count === counts.length - 1 ? `${count} or more` : String(count),
              ),
              value: { title: 'Customers', measure: 'count' },
              series: [
                { name: 'Actual', values: counts.map(({ actual }) => actual) },
                { name: 'Model', values: counts.map(({ expected }) => expected) },
              ],
            } as const,
          ]),
      parameterTable([
        { of: TITLES[model.name], parameters: model.parameters },
        ...(spend.kind === 'gamma-gamma' ? [{ of: 'Gamma-Gamma', parameters: spend.parameters }] : []),
      ]),
    ],
  }
}

const BY: Readonly<Record<FittedModel['by'], string>> = {
  'the only one': 'as it was asked for',
  'held back purchases': 'which foresaw the purchases held back best',
  likelihood: 'which makes the purchases likeliest',
}
