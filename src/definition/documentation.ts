import { readFile, writeFile } from 'node:fs/promises'
import { CONDITIONS } from '../conditions/index.ts'
import { definitionErrors } from '../errors/definition.ts'
import type { ErrorEntry } from '../errors/table.ts'
import { PREDICATES } from '../predicates/index.ts'
import { writeJsonSchema } from './json-schema.ts'

/** The page on the language, from the root of the package. */
export const LANGUAGE_PAGE = 'docs/segments.md'

/** The tables of the page that the code knows better, by the marker around them. */
const TABLES: Readonly<Record<string, () => string>> = {
  conditions: () =>
    table(
      ['Condition', 'Asks'],
      CONDITIONS.map(({ key, summary }) => [`[${key}](conditions/${key}.md)`, firstSentence(summary)]),
    ),
  comparisons: () =>
    table(
      ['Comparison', 'Holds for', 'Changes with time'],
      PREDICATES.map(({ key, schema, timed }) => [
        `\`${key}\``,
        schema.meta()?.description ?? '',
        timed ? 'yes' : '',
      ]),
    ),
  errors: () =>
    table(
      ['Code', 'Says'],
      Object.entries(definitionErrors).map(([code, entry]) => [
        `\`${code}\``,
        (entry as unknown as ErrorEntry<unknown>).message(BLANKS),
      ]),
    ),
}

/** The first sentence, without the details that follow a colon where it is long. */
function firstSentence(text: string): string {
  const [sentence = ''] = text.split('. ')
  const short = sentence.length > 100 ? sentence.split(/[:;] /)[0]! : sentence
  return `${short.replace(/\.$/, '')}.`
}

/** Stands for the parameters of any error: each reads as three dots. */
const BLANKS = new Proxy({}, { get: () => '…' })

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(heads), `|${heads.map(() => '---|').join('')}`, ...rows.map(line)].join('\n')
}

/** The page with its generated tables as the code has them now. */
export function withTables(page: string): string {
  return Object.entries(TABLES).reduce((text, [name, build]) => {
    const marked = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`)
    return text.replace(marked, (_all, start, end) => `${start}${build()}\n${end}`)
  }, page)
}

/** Writes everything that is generated about the language: the JSON Schema and the tables of its page. */
export async function writeDocumentation(): Promise<void> {
  await writeJsonSchema()
  await writeFile(LANGUAGE_PAGE, withTables(await readFile(LANGUAGE_PAGE, 'utf8')))
}
