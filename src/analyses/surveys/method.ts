import { say } from '../../language/index.ts'
import type { Method } from '../../reports/index.ts'
import type { SurveysResult } from './result.ts'

/** How the numbers of the report are made, and the scales that they are made of. */
export const methodOf = ({ proposed, yaml }: Pick<SurveysResult, 'proposed' | 'yaml'>): readonly Method[] => [
  {
    name: say`Scales as a file`,
    text: proposed
      ? say`Keep these lines as scales.yaml, give the scales names of your own, and analyse again with --scales scales.yaml.`
      : say`The scales as they were taken, as the file of --scales has them.`,
    formula: yaml.trimEnd(),
  },
  ...methods(),
]

const methods = (): readonly Method[] => [
  {
    name: say`Scores`,
    text: say`The mean of the answers to the items of a scale, those that run the other way turned round. Nothing is imputed; who answered fewer items than asked for has no score.`,
    formula: 'turned round = lowest + highest - answer',
  },
  {
    name: say`Reliability`,
    text: say`Cronbach's alpha with Feldt's interval, and McDonald's omega of one common factor with a bootstrap interval, of those who answered all items of the scale.`,
    formula:
      'alpha = k / (k - 1) (1 - sum of item variances / variance of the sum)\nomega = (sum of loadings)^2 / variance of the sum',
    assumptions: [
      say`the items of a scale measure one thing`,
      say`alpha: each item measures it as well as the others; it is too low otherwise`,
    ],
    source: 'Cronbach (1951); Feldt, Woodruff & Salih (1987); McDonald (1999)',
  },
  {
    name: say`Factors`,
    text: say`Minimum residual factor analysis of the correlations of those who answered all items. How many: Horn's parallel analysis and Velicer's minimum average partial.`,
    assumptions: [say`answers are about linear in what is behind them`],
    source: 'Horn (1965); Velicer (1976); Harman & Jones (1966); Kaiser (1974)',
  },
  {
    name: say`Careless answers`,
    text: say`Runs of equal answers in the order of the questions, squared Mahalanobis distance against a chi-squared distribution, share of answers, and the correlation of the halves of the scales within a person.`,
    assumptions: [say`questions were asked in the order of their names, unless the items are listed`],
    source: 'Johnson (2005); Meade & Craig (2012); Curran (2016)',
  },
  {
    name: say`Groups`,
    text: say`Low, middle and high by thirds of the people, thirds of the range, or the cuts of a scale. What stands out most in a person is the scale with the largest distance from the mean, in standard deviations.`,
  },
]
