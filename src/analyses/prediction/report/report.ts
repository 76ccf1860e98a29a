import { say, translate } from '../../../language/index.ts'
import type { Fact, Method, Section, Table } from '../../../reports/index.ts'
import type { ReportBody, ReportContext } from '../../analysis.ts'
import { titleOf } from '../../features/index.ts'
import type { DescribedFeature, PredictionResult } from '../result.ts'
import { findings } from './findings.ts'
import { howGoodSection, recipeName } from './how-good.ts'
import { forWhomSection, howLongSection } from './how-long.ts'
import { trust } from './trust.ts'
import { type View, viewOf, type Wording, whatIn } from './view.ts'
import { whoSection } from './who.ts'
import { byReasonSection, whySection } from './why.ts'

export type { Wording } from './view.ts'

/** A prediction for people: who, why, how good it is, when, and what to do. */
export function predictionReport(
  result: PredictionResult,
  context: ReportContext<unknown>,
  wording: Wording,
): ReportBody {
  const view = viewOf(result, context, wording)
  return {
    about: facts(view),
    findings: findings(view),
    trust: trust(view),
    sections: [
      whoSection(view),
      whySection(view),
      ...byReasonSection(view),
      howLongSection(view),
      ...forWhomSection(view),
      howGoodSection(view),
      columns(view),
    ],
    method: methods(),
  }
}

function facts({ result, formats }: View): Fact[] {
  const best = result.tried.reduce((least, one) => (one.logLoss < least.logLoss ? one : least))
  const used = result.features.filter(({ leftOut }) => leftOut === null).length
  return [
    { label: say`Foretold`, value: whatIn(result) },
    { label: say`Asked of`, value: translate(result.whom) },
    { label: say`Customers asked about now`, value: { measure: 'count', value: result.now.profiles } },
    { label: say`Cases learnt from`, value: { measure: 'count', value: result.rows } },
    { label: say`Of them it befell`, value: { measure: 'share', value: result.positives / result.rows } },
    { label: say`What is known of each`, value: formats.counted(used, 'column') },
    { label: say`Model`, value: recipeName(best.recipe) },
    ...(result.every === 1
      ? []
      : [{ label: say`Learnt from a sample`, value: say`one customer of ${result.every}` }]),
  ]
}

function useOf({ leftOut }: DescribedFeature): string {
  if (leftOut === 'empty') return say`no: nothing is known`
  if (leftOut === 'constant') return say`no: the same for all`
  return leftOut === 'copy' ? say`no: the same as another` : say`yes`
}

function columns({ result }: View): Section {
  const table: Table = {
    kind: 'table',
    columns: [
      { name: say`Column`, is: 'text' },
      { name: say`Used`, is: 'text' },
    ],
    rows: result.features.map((described) => [titleOf(described.feature), useOf(described)]),
    note: say`Chosen by rule from what the data hold: events and traits that enough customers have. Choose others with --events, --traits and --without.`,
    shown: 10,
  }
  return { title: say`What is known of each customer`, detail: true, blocks: [table] }
}

const methods = (): readonly Method[] => [
  {
    name: say`Cases`,
    text: say`For past instants t, what was known as of t is set against what came in the window after it. Nothing later than t is read for the one, and no window ends after now. Windows do not overlap. A table of customers has one case a row.`,
  },
  {
    name: say`Models`,
    text: say`Logistic regression with an L2 penalty on standardised columns, and gradient-boosted trees on histograms of the columns; amounts with long tails by their inverse hyperbolic sine. The one of least log loss by five-fold cross-validation is taken; all cases of a customer are held back together. It is then fitted to all cases.`,
    source:
      'Friedman (2001), Greedy Function Approximation; Chen and Guestrin (2016), XGBoost; Ke et al. (2017), LightGBM; McCullagh and Nelder (1989), Generalized Linear Models',
  },
  {
    name: say`Calibration`,
    text: say`Probabilities of held-back cases are left as they are, or corrected by Platt's curve or, with 300 cases of either kind, an isotonic one: what gives the least log loss on folds that the curve was not fitted to.`,
    source: 'Platt (1999); Zadrozny and Elkan (2002)',
  },
  {
    name: say`Tests`,
    text: say`AUC with its interval and its difference from that of a simple rule by DeLong; log loss against that of the base rate; how many more of the outcomes the likeliest have than as many at random (liftAtK).`,
    assumptions: [say`Cases of different customers are independent.`, say`What comes resembles what was.`],
    source: 'DeLong, DeLong and Clarke-Pearson (1988)',
  },
  {
    name: say`Reasons`,
    text: say`Shapley values: what each column adds to the log-odds of a customer, averaged over all orders in which columns can be told. They add up to the difference from everybody.`,
    source:
      'Lundberg et al. (2020), From local explanations to global understanding with explainable AI for trees',
  },
  {
    name: say`Time`,
    text: say`Kaplan and Meier's estimate, the log-rank test with Holm's correction, and Cox regression on traits. Of events, a customer's time runs from the first to the last event where the window has passed since, otherwise until now.`,
    assumptions: [
      say`Who is still there is as likely to leave later as others of the same age.`,
      say`Hazard ratios do not change with time.`,
      say`Traits are those of now.`,
    ],
    source: 'Kaplan and Meier (1958); Cox (1972)',
  },
]
