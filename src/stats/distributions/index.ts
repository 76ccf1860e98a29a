export { chiSquaredCdf, chiSquaredQuantile, chiSquaredTail } from './chi-squared.ts'
export { fisherFCdf, fisherFTail } from './fisher-f.ts'
export { normalCdf, normalQuantile, twoSidedNormal } from './normal.ts'
export { studentsTCdf, studentsTQuantile, twoSidedT } from './students-t.ts'
