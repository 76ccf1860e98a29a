export { absorption, type Fate } from './absorption.ts'
export { expectedStay, type Stay } from './stay.ts'
export { type Moves, type Transition, type TransitionMatrix, transitionMatrix } from './transition-matrix.ts'
