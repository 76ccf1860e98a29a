import { say } from '../../language/index.ts'
import type { Block, Formats, Section } from '../../reports/index.ts'
import type { BuyingResult, FittedModel } from './result.ts'
import { parameterTable } from './sections.ts'
import { timesAreIn } from './unit-words.ts'

/** How models are called in print. */
export const TITLES: Readonly<Record<FittedModel['name'], string>> = {
  'bg-nbd': 'BG/NBD',
  'mbg-nbd': 'MBG/NBD',
  'pareto-nbd': 'Pareto/NBD',
  'bg-bb': 'BG/BB',
}

/** The forecast against what was held back. */
export function testSection({ test, tracked }: BuyingResult, formats: Formats): Section {
  const since = test === null ? [] : [{ at: test.since, name: say`held back from here` }]
  const overTime: Block = {
    kind: 'lines',
    title: say`Repeat purchases over time, added up`,
    description: say`The model’s curve beside the actual one: where they part, customers buy otherwise than the model has it.`,
    x: { title: say`Date`, measure: 'day' },
    y: { title: say`Repeat purchases so far`, measure: 'count', from: 0 },
    series: [
      { name: say`Actual`, points: tracked.map(({ at, actual }) => ({ x: at, y: actual })) },
      { name: say`Model`, dashed: true, points: tracked.map(({ at, expected }) => ({ x: at, y: expected })) },
    ],
    marks: since,
    note:
      test === null
        ? say`Nothing was held back; the model has seen all of this.`
        : say`Of customers who had come by then.`,
  }
  return {
    title: say`Did the forecast come true?`,
    lead:
      test === null
        ? say`The history is too short to hold anything back, so the forecast is not tested.`
        : say`The model was fitted without the last part of the history, and its forecast of it compared with what happened.`,
    detail: true,
    blocks: [overTime, ...(test === null ? [] : testBlocks(test, formats))],
  }
}

function testBlocks(test: NonNullable<BuyingResult['test']>, formats: Formats): Block[] {
  const { model, baseline, money, byRepeats, byTenth } = test
  const each = (sum: number, customers: number) => sum / customers
  const repeats = ({ repeats: count }: (typeof byRepeats)[number]) =>
    count === 7 ? say`${count} or more` : String(count)
  return [
    {
      kind: 'table',
      title: say`${test.days} days held back, ${formats.counted(test.customers, 'customer')}`,
      columns: [
        { name: say`Forecast`, is: 'text' },
        { name: say`Foreseen purchases`, is: { decimals: 0 } },
        { name: say`Actual`, is: 'count' },
        { name: say`Off by, a customer`, is: { decimals: 3 } },
        { name: say`Root mean square error`, is: { decimals: 3 } },
        { name: say`Correlation`, is: { decimals: 3 } },
      ],
      rows: [
        [say`Model`, ...accuracy(model)],
        [say`Everybody goes on as so far`, ...accuracy(baseline)],
      ],
      note: say`In money ${formats.count(Math.round(money.expected))} were foreseen and ${formats.count(Math.round(money.actual))} came.`,
    },
    {
      kind: 'bars',
      direction: 'up',
      title: say`Purchases held back, a customer, by repeat purchases before`,
      description: say`For customers who had bought again so many times: purchases foreseen and actual.`,
      category: say`Repeat purchases before`,
      labels: byRepeats.map(repeats),
      value: { title: say`Purchases a customer`, measure: { decimals: 1 } },
      series: [
        {
          name: say`Foreseen`,
          values: byRepeats.map(({ expected, customers }) => each(expected, customers)),
        },
        { name: say`Actual`, values: byRepeats.map(({ actual, customers }) => each(actual, customers)) },
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
    title: say`Foreseen and actual purchases by tenths of customers`,
    description: say`Each dot is a tenth of the customers, from those expected to buy least; on the line the forecast was right.`,
    x: { title: say`Foreseen, a customer`, measure: { decimals: 1 } },
    y: { title: say`Actual, a customer`, measure: { decimals: 1 } },
    series: [
      {
        name: say`Tenths`,
        form: 'dots',
        points: tenths.map(({ expected, actual }) => ({ x: expected, y: actual })),
      },
    ],
    against: { name: say`Foreseen = actual` },
  }
}

/** The models, what speaks for the one taken, and its parameters. */
export function fitSection(found: BuyingResult, formats: Formats): Section {
  const { model, spend, counts, unit } = found
  return {
    title: say`The model`,
    lead: say`${TITLES[model.name]}, ${BY[model.by]()}; ${timesAreIn(unit)}.`,
    detail: true,
    blocks: [
      {
        kind: 'table',
        title: say`Models compared`,
        columns: [
          { name: say`Model`, is: 'text' },
          { name: say`Log-likelihood`, is: { decimals: 1 } },
          { name: 'AIC', is: { decimals: 1 } },
          { name: say`Log-likelihood of what was held back`, is: { decimals: 1 } },
        ],
        rows: model.tried.map(({ model: name, logLikelihood, aic, heldBack }) => [
          TITLES[name],
          logLikelihood,
          aic,
          heldBack,
        ]),
        note: say`By ${formats.count(model.comparedBy)} customers. Of AIC less is better, of the others more.`,
      },
      ...(counts.length === 0
        ? []
        : [
            {
              kind: 'bars',
              direction: 'up',
              title: say`Customers by repeat purchases`,
              description: say`How many customers bought again so many times, and how many the model has.`,
              category: say`Repeat purchases`,
              labels: counts.map((_, count) =>
                count === counts.length - 1 ? say`${count} or more` : String(count),
              ),
              value: { title: say`Customers`, measure: 'count' },
              series: [
                { name: say`Actual`, values: counts.map(({ actual }) => actual) },
                { name: say`Model`, values: counts.map(({ expected }) => expected) },
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

const BY: Readonly<Record<FittedModel['by'], () => string>> = {
  'the only one': () => say`as it was asked for`,
  'held back purchases': () => say`which foresaw the purchases held back best`,
  likelihood: () => say`which makes the purchases likeliest`,
}
