export { type Affinity, affinities, type ProductBuyers } from './affinities.ts'
