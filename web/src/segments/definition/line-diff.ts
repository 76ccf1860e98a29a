/** A line of a text that became another. */
interface DiffLine {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Lines left out between two that are shown. */
interface Gap {
  readonly kind: 'gap'
  readonly lines: number
}

/** Which lines of one text stay, go and come in another: by their longest common subsequence. */
export function diffLines(before: string, after: string): readonly DiffLine[] {
  const [old, now] = [linesOf(before), linesOf(after)]
  const common = commonLengths(old, now)
  const lines: DiffLine[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      lines.push({ kind: 'same', text: old[i]! })
      i += 1
      j += 1
    } else if (j === now.length || (i < old.length && common[i + 1]![j]! >= common[i]![j + 1]!)) {
      lines.push({ kind: 'removed', text: old[i]! })
      i += 1
    } else {
      lines.push({ kind: 'added', text: now[j]! })
      j += 1
    }
  }
  return lines
}

function linesOf(text: string): readonly string[] {
  const trimmed = text.trimEnd()
  return trimmed === '' ? [] : trimmed.split('\n')
}

/** How many lines the rests of two texts have in common, from each pair of places on. */
function commonLengths(old: readonly string[], now: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0))
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      table[i]![j] =
        old[i] === now[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!)
    }
  }
  return table
}

const CONTEXT = 2

/** A difference without what is far from any change. */
export function foldDiff(lines: readonly DiffLine[]): readonly (DiffLine | Gap)[] {
  const isNear = lines.map((_, at) =>
    lines.slice(Math.max(0, at - CONTEXT), at + CONTEXT + 1).some(({ kind }) => kind !== 'same'),
  )
  const folded: (DiffLine | Gap)[] = []
  for (const [at, line] of lines.entries()) {
    const last = folded.at(-1)
    if (isNear[at]) folded.push(line)
    else if (last?.kind === 'gap') folded[folded.length - 1] = { kind: 'gap', lines: last.lines + 1 }
    else folded.push({ kind: 'gap', lines: 1 })
  }
  return folded
}
