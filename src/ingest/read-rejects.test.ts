import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Language, speakingAtOnce } from '../language/index.ts'
import { readRejects } from './read-rejects.ts'
import { RejectFile } from './reject-file.ts'
import { rejectsAsCsv } from './rejects-as-csv.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'satsuma-rejects-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const reject = { file: 'a,b.csv', column: 'Amount', value: 'say "9"\nor 10' }

test('the first rejects as they were written, and every reason with how often it is given', async () => {
  const file = new RejectFile(join(folder, '1.csv'))
  await file.add([
    { ...reject, line: 2, reason: 'not a number' },
    { ...reject, line: 7, reason: 'no customer' },
    { ...reject, line: 9, reason: 'not a number' },
  ])
  await file.close()
  expect(await readRejects(file.path, 2)).toEqual({
    rows: [
      { ...reject, line: 2, reason: 'not a number' },
      { ...reject, line: 7, reason: 'no customer' },
    ],
    reasons: [
      { reason: 'not a number', count: 2 },
      { reason: 'no customer', count: 1 },
    ],
    counted: 3,
    isCut: false,
  })
})

async function asCsv(language: Language, path: string): Promise<string> {
  return speakingAtOnce(language, () => rejectsAsCsv(path))
    .toArray()
    .then((pieces) => pieces.join(''))
}

test('a list of any length is told in another language, its header and what it names as they were', async () => {
  const file = new RejectFile(join(folder, '2.csv'))
  const rows = Array.from({ length: 2_500 }, (_, line) => ({ ...reject, line, value: '=1+2' }))
  const name = { file: 'no time', column: 'no time', value: 'no time' }
  await file.add(rows.map((row) => ({ ...row, reason: 'the customer is longer than 99 bytes' })))
  await file.add([
    { ...reject, line: 1, reason: 'a value may not enter' },
    { ...name, line: 2, reason: 'no time' },
  ])
  await file.close()
  const english = await asCsv('en', file.path)
  expect(english).toBe(await readFile(file.path, 'utf8'))
  expect(await asCsv('de', file.path)).toBe(
    english
      .replaceAll('the customer is longer than 99 bytes', 'der Kunde ist länger als 99 Byte')
      .replace('a value may not enter', 'ein Wert darf nicht übernommen werden')
      .replace(/no time$/m, 'keine Zeit angegeben'),
  )
})

test('a line that is being written while the list is read is left for the next time', async () => {
  const path = join(folder, '3.csv')
  await writeFile(path, 'file,line,column,value,reason\na.csv,1,x,,no time\na.csv,2,"')
  expect(await asCsv('de', path)).toBe('file,line,column,value,reason\na.csv,1,x,,keine Zeit angegeben\n')
  expect((await readRejects(path, 5)).counted).toBe(1)
})
