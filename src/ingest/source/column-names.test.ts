import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { BLANK } from '../propose/text-form.ts'
import { columnNames } from './column-names.ts'

it('of windows-1252 have the signs that Latin-1 lacks', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'satsuma-names-'))
  try {
    const file = join(folder, 'prices.csv')
    await writeFile(file, Buffer.from('Name,Price \x80,\x84Art\x93\na,1,x\n', 'latin1'))
    expect(await columnNames(file, { ...BLANK, encoding: 'windows-1252' })).toEqual([
      'Name',
      'Price €',
      '„Art“',
    ])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
