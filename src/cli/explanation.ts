import type { Evidence, ExplainedPart, Explanation } from '../membership/explain.ts'
import { identityText } from './commands/profiles.ts'
import { cut } from './table.ts'
import type { Colors, Terminal } from './terminal.ts'
import { counted, instant, plain } from './wording.ts'

interface Style {
  readonly colors: Colors
  readonly when: (at: number) => string
  /** A line as long as fits. */
  readonly fit: (line: string) => string
}

/** A profile's membership in words: the answer, the conditions as a tree, what is next, what was. */
export function explanationText(
  explanation: Explanation,
  { colors, columns }: Pick<Terminal, 'colors' | 'columns'>,
  timeZone: string,
): string {
  const { segment, identities, profileId, at, member, because, log } = explanation
  const style: Style = { colors, when: (of) => instant(of, timeZone), fit: (line) => cut(line, columns) }
  const profile = identities.map(identityText).join(', ') || `Profile ${profileId}`
  const verdict = member ? colors.green('is in') : colors.red('is not in')
  const history = log.map(
    ({ at: of, entered, cause, version }) =>
      `  ${style.when(of)}  ${entered ? 'entered' : 'left'} (${cause}, version ${version})\n`,
  )
  return [
    `${colors.bold(profile)} ${verdict} ${colors.bold(segment)} as of ${style.when(at)} (${timeZone})\n\n`,
    partLines(because, 0, style).join(''),
    `\n${nextText(explanation, style)}\n`,
    history.length === 0 ? '' : `\nEntries and exits\n${history.join('')}`,
  ].join('')
}

function nextText({ status, changesAt, unchangedUntil, member }: Explanation, { when }: Style): string {
  if (status !== undefined) return `Nobody is in it while it is ${status}.`
  if (unchangedUntil !== undefined) return `Time alone does not change this before ${when(unchangedUntil)}.`
  if (changesAt === undefined) return 'Time alone does not change this in the next ten years.'
  return `By time alone the profile ${member ? 'leaves' : 'enters'} at ${when(changesAt)}.`
}

const JOINED = { all: 'all of', any: 'any of', not: 'not', condition: '' } as const

function partLines(part: ExplainedPart, depth: number, style: Style): string[] {
  const indent = '  '.repeat(depth)
  const mark = part.holds ? style.colors.green('✓') : style.colors.red('✗')
  if (part.kind !== 'condition') {
    const inner = part.parts.flatMap((one) => partLines(one, depth + 1, style))
    return [`${indent}${mark} ${JOINED[part.kind]}\n`, ...inner]
  }
  return [
    `${indent}${mark} ${part.sentence}: ${style.colors.bold(part.found ?? '')}${comparisonText(part, style)}\n`,
    ...evidenceLines(part, `${indent}    `, style),
  ]
}

function comparisonText({ comparedWith }: ExplainedPart, { when }: Style): string {
  return comparedWith === undefined ? '' : `; ${comparedWith.words} as of ${when(comparedWith.asOf)}`
}

function evidenceLines(
  { evidence = [], evidenceCount = 0 }: ExplainedPart,
  indent: string,
  style: Style,
): string[] {
  const earlier = evidenceCount - evidence.length
  const shown = evidence.map(
    (record) => `${style.colors.dim(style.fit(`${indent}${evidenceText(record, style)}`))}\n`,
  )
  if (earlier <= 0) return shown
  return [`${indent}${style.colors.dim(`${counted(earlier, 'earlier record')}`)}\n`, ...shown]
}

function evidenceText({ name, at, value }: Evidence, { when }: Style): string {
  const told = value === undefined ? 'removed' : plain(value)
  return `${when(at)}  ${name}${told === '{}' ? '' : ` ${told}`}`
}
