import { say } from '../../../language/index.ts'
import type { Block, Curve, Section, Table } from '../../../reports/index.ts'
import type { Recipe } from '../model.ts'
import { titleIn, type View } from './view.ts'

/** How well it foretells, against a simple rule and chance. */
export function howGoodSection(view: View): Section {
  return {
    title: say`How good it is`,
    lead: say`All numbers are of cases that the model had not learnt from.`,
    detail: true,
    blocks: [gains(view), calibration(view), lifts(view), ...tests(view), recipes(view), ...past(view)],
  }
}

function gains({ judged, wording, formats }: View): Curve {
  const tenth = judged.lifts.find(({ share }) => share === 0.1)
  return {
    kind: 'curve',
    title: say`Whom it finds, and whom it holds likely wrongly`,
    description: say`Of those who ${wording.did} the tenth held likeliest has ${formats.share(tenth?.model.recall ?? 0)}.`,
    x: { title: say`Share of the others who are held likely too`, measure: 'share', from: 0, to: 1 },
    y: { title: say`Share found of those who ${wording.did}`, measure: 'share', from: 0, to: 1 },
    series: [{ name: say`Model`, points: judged.curve.map(({ x, y }) => ({ x, y })) }],
    against: { name: say`chance` },
  }
}

function lifts({ judged, result, wording }: View): Table {
  const simple = result.simple === null ? null : titleIn(result, result.simple)
  return {
    kind: 'table',
    title: say`If you spoke to those held likeliest`,
    columns: [
      { name: say`Of everybody`, is: 'share' },
      { name: say`Who ${wording.did} among them`, is: 'share', bar: true },
      { name: say`Times as many as at random`, is: { decimals: 2 } },
      { name: say`Found of all who ${wording.did}`, is: 'share' },
      ...(simple === null
        ? []
        : [{ name: say`Times as many by "${simple}" alone`, is: { decimals: 2 } } as const]),
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
    title: say`Whether probabilities mean what they say`,
    description: say`What was foretold and what came differ by ${formats.share(error)} on average.`,
    x: { title: say`Foretold`, measure: 'share', from: 0, to: 1 },
    y: { title: say`Came to pass`, measure: 'share', from: 0, to: 1 },
    series: [
      {
        name: say`Tenths of the customers`,
        points: bins.map(({ predicted, observed, low, high }) => ({ x: predicted, y: observed, low, high })),
      },
    ],
    band: say`95% interval`,
    against: { name: say`as foretold` },
  }
}

function tests({ result, judged }: View): Block[] {
  const rows = [
    [say`Customers held back, by turns`, result.crossValidated] as const,
    ...(result.outOfTime === null ? [] : [[say`The latest time, held back`, result.outOfTime] as const]),
  ]
  const table: Table = {
    kind: 'table',
    title: say`Tests`,
    columns: [
      { name: say`Tested on`, is: 'text' },
      { name: say`Cases`, is: 'count' },
      { name: say`Share it befell`, is: 'share' },
      { name: say`AUC`, is: { decimals: 3 }, interval: '95%' },
      { name: say`Log loss`, is: { decimals: 4 } },
      { name: say`Log loss of the base rate`, is: { decimals: 4 } },
      ...(judged.simple === null
        ? []
        : ([
            { name: say`AUC of the simple rule`, is: { decimals: 3 } },
            { name: say`Log loss of it`, is: { decimals: 4 } },
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
    note: say`AUC: of two customers, one of whom it befell, how often the right one is held likelier. Log loss: lower is better.`,
  }
  return [table]
}

function recipes({ result }: View): Table {
  const best = result.tried.reduce((least, one) => (one.logLoss < least.logLoss ? one : least))
  return {
    kind: 'table',
    title: say`Models that were tried`,
    columns: [
      { name: say`Model`, is: 'text' },
      { name: say`Log loss`, is: { decimals: 4 } },
      { name: say`AUC`, is: { decimals: 3 } },
      { name: '', is: 'text' },
    ],
    rows: result.tried.map((one) => [
      recipeName(one.recipe),
      one.logLoss,
      one.auc,
      one === best ? say`taken` : '',
    ]),
    note: say`By cross-validation; the one of least log loss is taken.`,
  }
}

export function recipeName(recipe: Recipe): string {
  if (recipe.kind === 'logistic') return say`Logistic regression, penalty ${recipe.l2}`
  const { leaves } = recipe.boosting
  return leaves === undefined ? say`Boosted trees` : say`Boosted trees, ${leaves} leaves`
}

function past({ result }: View): Block[] {
  if (result.days === null) return []
  const table: Table = {
    kind: 'table',
    title: say`Past instants that it learnt from`,
    columns: [
      { name: say`As of`, is: 'day' },
      { name: say`Customers`, is: 'count' },
      { name: say`It befell`, is: 'count' },
      { name: say`Share`, is: 'share' },
      { name: '', is: 'text' },
    ],
    rows: result.instants.map(({ at, profiles, positives, heldOut }) => [
      at,
      profiles,
      positives,
      profiles === 0 ? null : positives / profiles,
      heldOut ? say`tested on, then learnt from` : say`learnt from`,
    ]),
    note: say`What is known is that of each instant; the outcome is what came in the ${result.days} days after it.`,
  }
  return [table]
}
