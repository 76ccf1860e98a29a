import { inverse, Matrix } from 'ml-matrix'
import type { SymmetricRows } from './items.ts'

/** Loadings after a rotation that lets factors be correlated. */
export interface ObliqueRotation {
  /** The pattern: how much of an item each factor gives, the others held still. An item a row. */
  readonly loadings: readonly Float64Array[]
  readonly factorCorrelations: SymmetricRows
  readonly converged: boolean
}

const MOST_ROUNDS = 1000

/**
 * Turns factors freely so that items load few of them: direct oblimin with gamma 0 (quartimin), by gradient
 * projection. Jennrich & Sampson (1966), Bernaards & Jennrich (2005); `GPArotation::oblimin` without
 * normalisation, the default of `psych::fa(rotate = "oblimin")`.
 */
export function oblimin(loadings: readonly Float64Array[]): ObliqueRotation {
  const unrotated = new Matrix(loadings.map((row) => [...row]))
  let state = stateAt(unrotated, Matrix.eye(unrotated.columns))
  let step = 1
  let converged = false
  for (let round = 0; round < MOST_ROUNDS && !converged; round++) {
    const projected = projectedGradient(state)
    const slope = projected.norm()
    converged = slope < 1e-7
    if (converged) break
    step *= 2
    let next = stateAt(unrotated, moved(state.turn, projected, step))
    for (let halved = 0; halved < 30 && state.value - next.value < 0.5 * slope ** 2 * step; halved++) {
      step /= 2
      next = stateAt(unrotated, moved(state.turn, projected, step))
    }
    if (!(next.value < state.value)) break
    state = next
  }
  const correlations = state.turn.transpose().mmul(state.turn)
  return { loadings: rowsOf(state.rotated), factorCorrelations: rowsOf(correlations), converged }
}

interface State {
  /** Its columns are the new factors, each of length 1. */
  readonly turn: Matrix
  readonly rotated: Matrix
  readonly value: number
  readonly gradient: Matrix
}

function stateAt(unrotated: Matrix, turn: Matrix): State {
  const back = inverse(turn)
  const rotated = unrotated.mmul(back.transpose())
  const squares = Matrix.mul(rotated, rotated)
  const others = squares.mmul(Matrix.sub(Matrix.ones(turn.columns, turn.columns), Matrix.eye(turn.columns)))
  const slope = Matrix.mul(rotated, others)
  return {
    turn,
    rotated,
    value: Matrix.mul(squares, others).sum() / 4,
    gradient: rotated.transpose().mmul(slope).mmul(back).transpose().mul(-1),
  }
}

/** The gradient without what would only change the lengths of factors. */
function projectedGradient({ turn, gradient }: State): Matrix {
  const along = Matrix.mul(turn, gradient).sum('column')
  return Matrix.sub(gradient, turn.mmul(Matrix.diag(along)))
}

function moved(turn: Matrix, direction: Matrix, step: number): Matrix {
  const next = Matrix.sub(turn, Matrix.mul(direction, step))
  const lengths = Matrix.mul(next, next).sum('column').map(Math.sqrt)
  return next.divRowVector(lengths)
}

const rowsOf = (matrix: Matrix) => matrix.to2DArray().map((row) => Float64Array.from(row))
