import { translate } from '../language/index.ts'

/**
 * What an error said when it was kept as a text, in the language of whoever is being answered: a line for each problem,
 * its message and how to mend it. What is no problem of ours stays as it is.
 */
export function translateKept(text: string): string {
  return text.split('\n').map(translateLine).join('\n')
}

function translateLine(line: string): string {
  for (const { index } of line.matchAll(/(?<=\S[.?!]) /g)) {
    const parts = [line.slice(0, index), line.slice(index + 1)]
    const said = parts.map(translate)
    if (said.every((part, place) => part !== parts[place])) return said.join(' ')
  }
  return translate(line)
}
