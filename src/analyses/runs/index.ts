/** Analyses run once, on demand: what was asked, whether it is answered already, and what was found. */
export { type Answered, answer, jobThatAnswered } from './answer.ts'
export { findObstacles } from './obstacle.ts'
export {
  digestOf,
  findAnalysis,
  type Question,
  readQuestion,
  type WrittenQuestion,
} from './question.ts'
export { Queue } from './queue.ts'
