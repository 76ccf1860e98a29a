import type { LocatedProblem } from '../definition/read.ts'
import { formatProblem } from '../errors/index.ts'
import type { Terminal } from './terminal.ts'

/** Warnings of files of definitions, one a line, with the place in the file. */
export function warningLines(warnings: readonly LocatedProblem[], { colors }: Terminal): string {
  const mark = colors.yellow('warning:')
  return warnings
    .map(
      (warning) => `${mark} ${warning.file}:${warning.line}:${warning.column}: ${formatProblem(warning)}\n`,
    )
    .join('')
}
