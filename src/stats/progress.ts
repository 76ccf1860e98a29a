/** Is told which share of the work is done, from 0 to 1: it never falls, and comes to 1 where there is a result. */
export type OnProgress = (done: number) => void

/** What every long method takes among its options. */
export interface Progress {
  readonly onProgress?: OnProgress | undefined
}

/** Who is told of a part of the work, which goes from one share of all of it to another. */
export function partOf(onProgress: OnProgress | undefined, from: number, to: number): OnProgress | undefined {
  return onProgress && ((done) => onProgress(from + (to - from) * done))
}

/** Steps of a search of which nobody knows how many there will be: the usual number of them is half of the way. */
export function shareOfSteps(steps: number, usual: number): number {
  return steps / (steps + usual)
}
