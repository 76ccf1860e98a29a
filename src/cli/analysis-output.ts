import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Analysis, type Performed, profileValues } from '../analyses/index.ts'
import { fail } from '../errors/index.ts'
import { renderHtml } from '../reports/index.ts'
import type { AnalysisData } from './analysis-data.ts'

/** Where the results of an analysis go. */
export interface OutputFlags {
  readonly html?: string | false
  readonly out?: string
}

/** The page's file: as said, or named after the data and the analysis; none where only JSON is wanted. */
export function pageFile(
  { html }: OutputFlags,
  { name }: Analysis,
  files: readonly string[],
  json: boolean,
): string | undefined {
  if (html === false) return undefined
  if (typeof html === 'string') return html
  if (json) return undefined
  const [file] = files
  const stem =
    file === undefined
      ? []
      : [
          basename(file)
            .replace(/\.gz$/, '')
            .replace(/\.\w+$/, ''),
        ]
  return [...stem, name, 'html'].join('.')
}

/** Writes the values of customers; a run that has none writes none, and says so by `false`. */
export async function writeValues(
  file: string,
  { workspace }: AnalysisData,
  { columns }: Performed,
): Promise<boolean> {
  if (columns === undefined) return false
  const lines = Readable.from(profileValues(workspace, columns))
  await pipeline(lines, createWriteStream(file)).catch((error: Error) => unwritable(file, error))
  return true
}

export async function writePage(file: string, { report }: Performed): Promise<void> {
  await writeFile(file, renderHtml(report)).catch((error: Error) => unwritable(file, error))
}

function unwritable(file: string, error: Error): never {
  return fail('command/file-unwritable', { file, detail: error.message }, error)
}
