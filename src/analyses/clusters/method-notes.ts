import { say } from '../../language/index.ts'
import type { Method } from '../../reports/index.ts'
import type { MethodName } from './methods/index.ts'

const scaling = (): Method => ({
  name: say`Scale`,
  text: say`Numbers become comparable by their mean and standard deviation; a number without values below zero whose skewness is above 1 is taken by its logarithm first, where that helps. Missing numbers count as the median, who never did something as who did it longest ago, and nothing counts as farther out than 4 standard deviations. Of columns that correlate by 0.95 or more one is kept.`,
  formula: "x' = (f(x) − mean) / standard deviation, f(x) = x or ln(1 + x)",
})

const number = (): Method => ({
  name: say`How many clusters`,
  text: say`A number of clusters counts where three tests agree in a sample: a mean silhouette from 0.25; the gap statistic two standard errors above that of one cluster; and the same clusters in bootstrap resamples (adjusted Rand index from 0.6). With categories the gap is taken over the same columns in random order. Of the numbers that pass, the one of the highest silhouette is taken whose clusters the method itself finds again. When none passes, there are no clusters.`,
  formula: 's(i) = (b − a) / max(a, b)\ngap(k) = mean ln W(k) of data without clusters − ln W(k)',
  source:
    'P. J. Rousseeuw (1987); R. Tibshirani, G. Walther, T. Hastie (2001); C. Hennig, Cluster-wise assessment of cluster stability (2007); Y. Fang, J. Wang (2012)',
})

const marks = (): Method => ({
  name: say`What sets a cluster apart`,
  text: say`The difference of the members from everybody else in standard deviations, of shares by Cohen’s h. Names are made of the largest.`,
  source: 'J. Cohen, Statistical Power Analysis for the Behavioral Sciences, 1988',
})

const kMeans = (): Method => ({
  name: 'k-means',
  text: say`Middles are sought from which customers have the least squared distance, begun from k-means++ ten times over; everybody belongs to the nearest middle.`,
  formula: 'minimise Σ |x − middle(x)|²',
  assumptions: [say`Clusters are round and of similar spread.`],
  source: 'S. Lloyd (1982); D. Arthur, S. Vassilvitskii, k-means++ (2007)',
})

const foundBy = (): Readonly<Record<MethodName, Method>> => ({
  'k-means': kMeans(),
  'mini-batch': {
    ...kMeans(),
    name: say`Mini-batch k-means`,
    text: `${kMeans().text} ${say`Of so many customers batches of 1,024 move the middles.`}`,
    source: 'D. Sculley, Web-scale k-means clustering (2010)',
  },
  'k-prototypes': {
    name: 'k-prototypes',
    text: say`k-means for numbers and categories: the middle of a cluster has the means of the numbers and the commonest value of each category; a category that differs weighs half of a standard deviation squared.`,
    formula: 'distance² = Σ (x − mean)² + 0.5 · number of differing categories',
    source: 'Z. Huang (1997, 1998)',
  },
  'gaussian-mixture': {
    name: say`Gaussian mixture`,
    text: say`Customers are taken for a mixture of normal distributions, each with a covariance of its own; everybody belongs to the likeliest. Confidence is that probability.`,
    assumptions: [say`Clusters are of elliptic shape.`],
    source: 'A. P. Dempster, N. M. Laird, D. B. Rubin (1977); C. Fraley, A. E. Raftery (2002)',
  },
  hdbscan: {
    name: 'HDBSCAN',
    text: say`Clusters are where customers lie densely, of whatever shape; who lies in no such place is in none. Of more than 3,000 customers a random sample is clustered, and everybody else goes with the nearest of them.`,
    source: 'R. J. G. B. Campello, D. Moulavi, J. Sander (2013)',
  },
})

/** What is said of a method: how it was scaled, counted, found and told apart. */
export const methodsOf = (name: MethodName): readonly Method[] => [
  foundBy()[name],
  scaling(),
  number(),
  marks(),
]
