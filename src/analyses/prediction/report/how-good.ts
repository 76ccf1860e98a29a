import type { Block, Curve, Section, Table } from '../../../reports/index.ts'
import type { Recipe } from '../model.ts'
import type { View } from './view.ts'

/** How well it foretells, against a simple rule and chance. */
export function howGoodSection(view: View): Section {
  return {
    title: 'How good it is',
    lead: 'All numbers are of cases that the model had not learnt from.',
    blocks: [gains(view), lifts(view), calibration(view), ...tests(view), recipes(view), ...past(view)],
  }
}

function gains({ judged, wording, formats }: View): Curve {
  const tenth = judged.lifts.find(({ share }) => share === 0.1)
  return {
    kind: 'curve',
    title: 'Whom it finds, and whom it holds likely wrongly',
    description: `Of those who ${wording.did} the tenth held likeliest has ${formats.share(tenth?.model.recall ?? 0)}.`,
    x: { title: 'Share of the others who are held likely too', measure: 'share', from: 0, to: 1 },
    y: { title: `Share found of those who ${wording.did}`, measure: 'share', from: 0, to: 1 },
    series: [{ name: 'Model', points: judged.curve.map(({ x, y }) => ({ x, y })) }],
    against: { name: 'chance' },
  }
}

function lifts({ judged, result, wording }: View): Table {
  const simple = result.simple
  return {
    kind: 'table',
    title: 'If you spoke to those held likeliest',
    columns: [
      { name: 'Of everybody', is: 'share' },
      { name: `Who ${wording.did} among them`, is: 'share', bar: true },
      { name: 'Times as many as at random', is: { decimals: 2 } },
      { name: `Found of all who ${wording.did}`, is: 'share' },
      ...(simple === null
        ? []
        : [{ name: `Times as many by "${simple}" alone`, is: { decimals: 2 } } as const]),
    ],
    rows: judged.lifts.map(({ share, model, simple: other }) => [
      share,
      model.precision,
      model.lift,
      model.recall,
      ...(simple === null ? [] : [other?.lift ?? null]),
    ]),
  }
}

function calibration({ judged, formats }: View): Curve {
  const { bins, error } = judged.calibration
  return {
    kind: 'curve',
    title: 'Whether probabilities mean what they say',
    description: `What was foretold and what came differ by ${formats.share(error)} on average.`,
    x: { title: 'Foretold', measure: 'share', from: 0, to: 1 },
    y: { title: 'Came to pass', measure: 'share', from: 0, to: 1 },
    series: [
      {
        name: 'Tenths of the customers',
        points: bins.map(({ predicted, observed, low, high }) => ({ x: predicted, y: observed, low, high })),
      },
    ],
    band: '95% interval',
    against: { name: 'as foretold' },
  }
}

function tests({ result, judged }: View): Block[] {
  const rows = [
    ['Customers held back, by turns', result.crossValidated] as const,
    ...(result.outOfTime === null ? [] : [['The latest time, held back', result.outOfTime] as const]),
  ]
  const table: Table = {
    kind: 'table',
    title: 'Tests',
    columns: [
      { name: 'Tested on', is: 'text' },
      { name: 'Cases', is: 'count' },
      { name: 'Share it befell', is: 'share' },
      { name: 'AUC', is: { decimals: 3 }, interval: '95%' },
      { name: 'Log loss', is: { decimals: 4 } },
      { name: 'Log loss of the base rate', is: { decimals: 4 } },
      ...(judged.simple === null
        ? []
        : ([
            { name: 'AUC of the simple rule', is: { decimals: 3 } },
            { name: 'Log loss of it', is: { decimals: 4 } },
          ] as const)),
    ],
    rows: rows.map(([name, one]) => [
      name,
      one.rows,
      one.rate,
      { value: one.auc.auc, low: one.auc.low, high: one.auc.high },
      one.logLoss,
      one.baseLogLoss,
      ...(judged.simple === null ? [] : [one.simple?.auc ?? null, one.simple?.logLoss ?? null]),
    ]),
    note: 'AUC: of two customers, one of whom it befell, how often the right one is held likelier. Log loss: lower is better.',
  }
  return [table]
}

function recipes({ result }: View): Table {
  const best = result.tried.reduce((least, one) => (one.logLoss < least.logLoss ? one : least))
  return {
    kind: 'table',
    title: 'Models that were tried',
    columns: [
      { name: 'Model', is: 'text' },
      { name: 'Log loss', is: { decimals: 4 } },
      { name: 'AUC', is: { decimals: 3 } },
      { name: '', is: 'text' },
    ],
    rows: result.tried.map((one) => [
      recipeName(one.recipe),
      one.logLoss,
      one.auc,
      one === best ? 'taken' : '',
    ]),
    note: 'By cross-validation; the one of least log loss is taken.',
  }
}

export function recipeName(recipe: Recipe): string {
  return recipe.kind === 'logistic'
    ? `Logistic regression, penalty ${recipe.l2}`
    : `Boosted trees${recipe.boosting.leaves === undefined ? '' : `, ${recipe.boosting.leaves} leaves`}`
}

function past({ result }: View): Block[] {
  if (result.days === null) return []
  const table: Table = {
    kind: 'table',
    title: 'Past instants that it learnt from',
    columns: [
      { name: 'As of', is: 'day' },
      { name: 'Customers', is: 'count' },
      { name: 'It befell', is: 'count' },
      { name: 'Share', is: 'share' },
      { name: '', is: 'text' },
    ],
    rows: result.instants.map(({ at, profiles, positives, heldOut }) => [
      at,
      profiles,
      positives,
      profiles === 0 ? null : positives / profiles,
      heldOut ? 'tested on, then learnt from' : 'learnt from',
    ]),
    note: `What is known is that of each instant; the outcome is what came in the ${result.days} days after it.`,
  }
  return [table]
}
