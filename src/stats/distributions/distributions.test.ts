import { expect, it } from 'vitest'
import {
  chiSquaredCdf,
  chiSquaredQuantile,
  chiSquaredTail,
  fisherFCdf,
  fisherFTail,
  normalCdf,
  normalQuantile,
  studentsTCdf,
  studentsTQuantile,
  twoSidedNormal,
  twoSidedT,
} from './index.ts'

// Values of R: pnorm, qnorm, pchisq, qchisq, pt, qt, pf.
it.each([
  ['normal, far left', normalCdf(-10), 7.619853024160527e-24],
  ['normal quantile', normalQuantile(0.975), 1.959963984540054],
  ['normal quantile, far left', normalQuantile(1e-20), -9.2623400897984],
  ['normal, two-sided', twoSidedNormal(1.959963984540054), 0.05],
  ['chi-squared', chiSquaredCdf(3.841458820694124, 1), 0.95],
  ['chi-squared tail', chiSquaredTail(100, 1), 1.523970604832105e-23],
  ['chi-squared quantile', chiSquaredQuantile(0.95, 1), 3.841458820694124],
  ["Student's t quantile", studentsTQuantile(0.975, 10), 2.228138851964939],
  ["Student's t", studentsTCdf(-2.228138851964939, 10), 0.025],
  ["Student's t, two-sided", twoSidedT(2.228138851964939, 10), 0.05],
  ['F tail', fisherFTail(4.964602743730711, 1, 10), 0.05],
  ['F', fisherFCdf(4.964602743730711, 1, 10), 0.95],
])('%s', (_, value, expected) => {
  expect(Math.abs(value / expected - 1)).toBeLessThan(1e-9)
})

it('gives the edges of what can happen', () => {
  expect([chiSquaredTail(0, 3), fisherFTail(-1, 2, 3), chiSquaredCdf(0, 3)]).toEqual([1, 1, 0])
  expect(studentsTQuantile(0.5, 4)).toBe(0)
})
