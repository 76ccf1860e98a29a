import type { Draft } from '../definition/draft'
import { linesOf } from '../definition/yaml-text'
import type { PlacedProblem } from '../results/at-items'
import type { LineMark } from './editor-setup'

/** Which lines of a draft's text are wrong or odd, and why; not what concerns all of it. */
export function lineMarks({ text, problem }: Draft, problems: readonly PlacedProblem[]): readonly LineMark[] {
  if (problem !== undefined) {
    return [{ from: problem.line, to: problem.line, severity: 'error', message: problem.message }]
  }
  const placed = problems.filter(({ path }) => path.length > 0)
  return placed.map(({ path, message, mend, severity }) => ({
    ...linesAround(text, path),
    severity,
    message: `${message} ${mend}`,
  }))
}

/** What is missing is marked at what it is missing in. */
function linesAround(text: string, path: PlacedProblem['path']): { from: number; to: number } {
  for (let length = path.length; length > 0; length -= 1) {
    const lines = linesOf(text, path.slice(0, length))
    if (lines !== undefined) return lines
  }
  return { from: 1, to: 1 }
}
