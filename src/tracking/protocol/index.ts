export { type Body, inflateBody, parseBody } from './body.ts'
export { CALL_LIMITS } from './limits.ts'
export { type Reading, type Rejection, type Request, readReception, refusedReception } from './reception.ts'
export { TREATMENTS, type TreatmentCode } from './treatments.ts'
