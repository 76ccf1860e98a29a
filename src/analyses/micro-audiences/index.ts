export { type MicroAudience, type MicroAudiences, microAudiences } from './analysis.ts'
