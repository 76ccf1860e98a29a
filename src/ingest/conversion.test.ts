import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sql } from '../store/sql.ts'
import type { Workspace } from '../workspace/index.ts'
import { type ImportSummary, importFiles, parseMapping } from './index.ts'
import { openScratchWorkspace } from './testing/scratch-workspace.ts'

let workspace: Workspace
let number = 0
beforeAll(async () => {
  workspace = await openScratchWorkspace()
})
afterAll(() => workspace.close())
beforeEach(async () => {
  for (const table of ['events', 'trait_changes'])
    await workspace.analytical.command(
      table === 'events' ? sql`TRUNCATE TABLE events` : sql`TRUNCATE TABLE trait_changes`,
    )
})

async function write(content: string | Buffer): Promise<string> {
  number += 1
  const file = join(workspace.directory.root, `input-${number}`)
  await writeFile(file, content)
  return file
}

const BASE = {
  file: { format: 'csv' },
  customer: { column: 'who' },
  time: { column: 'at' },
  events: [{ name: 'seen' }],
}

async function importText(content: string | Buffer, mapping: object): Promise<ImportSummary> {
  return importFiles(workspace, [await write(content)], parseMapping({ ...BASE, ...mapping }))
}

async function events(): Promise<Record<string, unknown>[]> {
  return workspace.analytical.query(
    sql`SELECT event, toString(occurred_at) AS at, text, number, flag, date, json FROM events ORDER BY occurred_at, event`,
  )
}

async function rejects({ rejectFile }: ImportSummary): Promise<string[]> {
  const text = rejectFile ? await readFile(rejectFile, 'utf8') : ''
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.replace(/^[^,]*,/, ''))
}

describe('many columns', () => {
  const wide = (columns: number) => {
    const names = Array.from({ length: columns }, (_, index) => `n${index}`)
    const properties = Object.fromEntries(names.map((column) => [column, { column, type: 'number' }]))
    const cells = names.map((_, index) => (index === columns - 1 ? 'x' : `${index}`))
    const text = `who,at,${names.join()}\na,2024-01-01,${cells.join()}\n`
    return importText(text, { events: [{ name: 'seen', properties }] })
  }

  it('are read, and a reject names its column: that of field 256 and on was the name of another', async () => {
    const summary = await wide(420)
    expect(summary).toMatchObject({ events: 1, rejectedValues: 1 })
    expect(await rejects(summary)).toEqual(['2,n419,x,not a number that can be kept'])
  }, 60_000)

  it('beyond what the engine can take in are ingest/too-many-columns', async () => {
    await expect(wide(2_001)).rejects.toMatchObject({ code: 'ingest/too-many-columns' })
  })
})

describe('values', () => {
  it('with decimal commas and thousands; what is no number is left out and reported', async () => {
    const file = { format: 'csv', delimiter: ';', decimal: ',', thousands: '.', absent: ['NA'] }
    const properties = { v: { column: 'v', type: 'number' } }
    const cells = ['1.234,50', '-3', '0,001', '1.5', '12.34.5', 'NA', '', 'abc', 'inf', '1e400', '-0']
    const rows = cells.map((cell, index) => `c;2024-01-${String(index + 1).padStart(2, '0')};${cell}`)
    const summary = await importText(`who;at;v\n${rows.join('\n')}`, {
      file,
      events: [{ name: 'seen', properties }],
    })
    expect((await events()).map((row) => (row.number as { v?: number }).v)).toEqual([
      1234.5,
      -3,
      0.001,
      ...Array(7).fill(undefined),
      0,
    ])
    expect(summary).toMatchObject({ rejectedRows: 0, rejectedValues: 5 })
    expect(await rejects(summary)).toContain('5,v,1.5,not a number that can be kept')
  })

  it('with the currency around them, if it is the one that is said', async () => {
    const file = { format: 'csv', delimiter: ';', currency: ['$', 'Kr', 'Kr.'] }
    const properties = { v: { column: 'v', type: 'number' } }
    const cells = ['$12.50', '-$ 3', '$-4', 'Kr.5', '6\u00a0Kr.', '7\u202f$', '8', '$', '9 €', '1$0', '5 Krx']
    const rows = cells.map((cell, index) => `c;2024-01-${String(index + 1).padStart(2, '0')};${cell}`)
    const summary = await importText(`who;at;v\n${rows.join('\n')}`, {
      file,
      events: [{ name: 'seen', properties }],
    })
    const none = Array(4).fill(undefined)
    expect((await events()).map((row) => (row.number as { v?: number }).v)).toEqual([
      12.5,
      ...[-3, -4, 5, 6, 7, 8],
      ...none,
    ])
    expect(summary).toMatchObject({ rejectedRows: 0, rejectedValues: 4 })
    expect(await rejects(summary)).toContain('10,v,9 €,not a number that can be kept')
  })

  it('flags, dates by their formats, JSON cells', async () => {
    const properties = {
      f: { column: 'f', type: 'flag' },
      d: { column: 'd', type: 'date', format: 'D.M.YY' },
      j: { column: 'j', type: 'json' },
      t: 't',
    }
    const csv = `who,at,f,d,j,t\nc,2024-01-01,Yes,5.6.99,"{""a"":[1],""b"":2}",2024-05-06\nc,2024-01-02,maybe,31.2.20,{,x\n`
    const summary = await importText(csv, { events: [{ name: 'seen', properties }] })
    const [first] = await events()
    expect(first).toMatchObject({
      text: { d: '1999-06-05', t: '2024-05-06' },
      number: { 'j.b': 2 },
      flag: { f: true },
      date: { d: String(Date.UTC(1999, 5, 5)), t: String(Date.UTC(2024, 4, 6)) },
      json: { 'j.a': '[1]' },
    })
    expect((await rejects(summary)).map((line) => line.split(',').slice(0, 2))).toEqual([
      ['3', 'f'],
      ['3', 'd'],
      ['3', 'j'],
    ])
  })

  it('refuse the whole row when the mapping is strict', async () => {
    const summary = await importText('who,at,v\nc,2024-01-01,x\nc,2024-01-02,1\n', {
      strict: true,
      events: [{ name: 'seen', properties: { v: { column: 'v', type: 'number' } } }],
    })
    expect(summary).toMatchObject({ rows: 2, events: 1, rejectedRows: 1 })
  })
})

describe('times', () => {
  const formats: [format: string, timeZone: string, cell: string, at: string][] = [
    ['iso', 'UTC', '2024-02-29T10:00:00.5+01:30', '2024-02-29 08:30:00.500'],
    ['iso', 'Europe/Berlin', '2024-07-01 10:00', '2024-07-01 08:00:00.000'],
    ['D/M/YYYY h:mm', 'UTC', '1/2/2024 3:04', '2024-02-01 03:04:00.000'],
    ['M/D/YY h:mm', 'UTC', '12/1/10 8:26', '2010-12-01 08:26:00.000'],
    ['D MMM YYYY hh:mm:ss', 'UTC', '5 March 2024 10:11:12', '2024-03-05 10:11:12.000'],
    ['YYYYMMDD', 'America/New_York', '20240115', '2024-01-15 05:00:00.000'],
    ['M/D/YYYY h:mm A', 'UTC', '1/5/2024 12:30 AM', '2024-01-05 00:30:00.000'],
    ['unix', 'UTC', '1709200000', '2024-02-29 09:46:40.000'],
    ['unix-ms', 'UTC', '1709200000123', '2024-02-29 09:46:40.123'],
    ['excel', 'UTC', '45292.5', '2024-01-01 12:00:00.000'],
  ]
  it.each(formats)('%s in %s reads %s', async (format, timeZone, cell, at) => {
    await importText(`who,at\nc,${cell}\n`, { time: { column: 'at', format, timeZone } })
    expect((await events()).map((row) => row.at)).toEqual([at])
  })

  it('that cannot be are rejects with their reason', async () => {
    const cells = ['2024-02-30', '2024-01-01 25:00:00', '1989-12-31', '2026-01-03', '', 'soon', '0']
    const summary = await importText(`who,at\n${cells.map((cell) => `c,${cell}`).join('\n')}`, {})
    expect(summary).toMatchObject({ rows: 7, events: 0, rejectedRows: 7 })
    expect((await rejects(summary)).map((line) => line.split(',')[3])).toEqual([
      'not a time of the stated format',
      'not a time of the stated format',
      'before 1990',
      'more than a day in the future',
      'no time',
      'not a time of the stated format',
      'not a time of the stated format',
    ])
  })
})

describe('rows', () => {
  it('without a customer are rejects, unless the mapping accepts the word', async () => {
    const csv = `who,at\n${['', 'NULL', 'undefined', '0', '-1', 'Anonymous', 'n/a', 'x'].map((who) => `${who},2024-01-01`).join('\n')}`
    const refused = await importText(csv, {})
    expect(refused).toMatchObject({ events: 1, rejectedRows: 7 })
    expect((await rejects(refused)).slice(0, 2)).toEqual([
      '2,who,,no customer',
      '3,who,NULL,the customer is a value that stands for nobody',
    ])
    expect(await importText(csv, { customer: { column: 'who', accept: ['0'] } })).toMatchObject({ events: 2 })
  })

  it('give several events, the first whose condition holds and those besides', async () => {
    await importText('who,at,q,kind\nc,2024-01-01,-1,x\nc,2024-01-02,1,gift\nc,2024-01-03,0,x\n', {
      events: [
        { name: 'returned', when: { column: 'q', below: 0 } },
        {
          name: 'given',
          besides: true,
          when: [
            { column: 'kind', equals: 'gift' },
            { column: 'q', above: 0 },
          ],
        },
        { name: 'bought', when: { column: 'q', equals: 0, not: true } },
      ],
    })
    expect((await events()).map((row) => row.event)).toEqual(['returned', 'bought', 'given'])
  })

  it('of equal content both count, once however often and in whichever files they come', async () => {
    const old = 'who,at\nc,2024-01-01\nc,2024-01-01\nd,2024-01-02\n'
    const all = `${old}c,2024-01-01\ne,2024-01-03\n`
    const files = [await write(old), await write(all)]
    expect(await importFiles(workspace, files, parseMapping(BASE))).toMatchObject({
      rows: 8,
      events: 5,
      eventsNew: 5,
    })
    expect(await importText(all, {})).toMatchObject({ events: 5, eventsNew: 0 })
    const swapped = 'at,who\n2024-01-01,c\n2024-01-04,c\n'
    expect(await importText(swapped, {})).toMatchObject({ events: 2, eventsNew: 1 })
  })

  it('are the same however many buckets the customers are divided into', async () => {
    const rows = Array.from(
      { length: 500 },
      (_, row) => `c${row % 37},2024-01-01T00:00:0${row % 7}Z,o${row % 50},${row % 3}`,
    )
    const file = await write(`who,at,o,v\n${rows.join('\n')}`)
    const mapping = parseMapping({
      ...BASE,
      events: [
        { name: 'order', lines: { by: 'o', fields: { v: 'v' }, sums: { v: 'v' } } },
        { name: 'line', besides: true },
      ],
      traits: { v: 'v' },
    })
    const whole = await importFiles(workspace, [file], mapping)
    const divided = await importFiles(workspace, [file], mapping, { bucketBytes: 4000 })
    expect(divided).toMatchObject({
      events: whole.events,
      eventsNew: 0,
      traitChanges: whole.traitChanges,
      traitChangesNew: 0,
    })
    await workspace.analytical.command(sql`TRUNCATE TABLE events`)
    expect(await importFiles(workspace, [file], mapping, { bucketBytes: 4000 })).toMatchObject({
      eventsNew: whole.events,
    })
  })

  it('that fulfil no condition are counted and bring no profile', async () => {
    const events = [{ name: 'bought', when: { column: 'q', above: 0 } }]
    const summary = await importText('who,at,q\nnew-1,2024-01-01,1\nnew-2,2024-01-02,0\n', { events })
    expect(summary).toMatchObject({ rows: 2, events: 1, unusedRows: 1, profilesNew: 1 })
  })

  it('with an id are one record by it', async () => {
    const mapping = { events: [{ name: 'seen', id: 'id' }] }
    expect(
      await importText('who,at,id\nc,2024-01-01,1\nc,2024-01-01,1\nc,2024-01-01,2\n', mapping),
    ).toMatchObject({ rows: 3, eventsNew: 2 })
  })
})

describe('files', () => {
  const text = 'who,at\nJosé,2024-01-01\n'
  const forms: [string, Buffer, object][] = [
    ['gzip', gzipSync(text), {}],
    ['byte order mark', Buffer.from(`\ufeff${text}`), {}],
    ['Windows-1252', Buffer.from(text, 'latin1'), { encoding: 'windows-1252' }],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le'), { encoding: 'utf-16le' }],
    ['tabs and CRLF', Buffer.from(text.replaceAll(',', '\t').replaceAll('\n', '\r\n')), { delimiter: '\t' }],
    ['blanks', Buffer.from(' who   at \n José  2024-01-01 \n'), { delimiter: 'whitespace', quote: 'none' }],
    ['single quotes', Buffer.from("who,at\n'José',2024-01-01\n"), { quote: "'" }],
  ]
  it.each(forms)('%s', async (_, content, file) => {
    const summary = await importText(content, { file: { format: 'csv', ...file } })
    expect(summary).toMatchObject({ rows: 1, events: 1, rejectedRows: 0 })
    const found = await workspace.analytical.query(
      sql`SELECT DISTINCT value FROM identities WHERE value LIKE 'Jos%'`,
    )
    expect(found).toEqual([{ value: 'José' }])
  })

  it.each([
    [
      'invalid UTF-8 between blanks',
      Buffer.from('a 2024-01-01\nJos\xe9 2024-01-02\nb 2024-01-03\n', 'latin1'),
    ],
    [
      'half a character of UTF-16',
      Buffer.from('a 2024-01-01\nJos\ud83d 2024-01-02\nb 2024-01-03\n', 'utf16le'),
    ],
  ])('with %s reject that line alone', async (name, content) => {
    const file = {
      format: 'csv',
      delimiter: 'whitespace',
      quote: 'none',
      header: false,
      columns: ['who', 'at'],
      encoding: name.endsWith('UTF-16') ? 'utf-16le' : 'utf-8',
    }
    const summary = await importText(content, { file })
    expect(summary).toMatchObject({ rows: 3, events: 2, rejectedRows: 1 })
    expect(await rejects(summary)).toEqual([expect.stringMatching(/^2,.*the line is not valid UTF-8$/)])
  })

  it('that are cut off import nothing and say so', async () => {
    const cut = gzipSync(text.repeat(1000)).subarray(0, 60)
    await expect(importText(cut, {})).rejects.toMatchObject({ code: 'ingest/file-unreadable' })
    expect(await events()).toEqual([])
  })

  it('that lack a column or do not exist say so', async () => {
    await expect(importText('who,att\n', {})).rejects.toMatchObject({ code: 'ingest/column-not-found' })
    await expect(importFiles(workspace, ['/nowhere.csv'], parseMapping(BASE))).rejects.toMatchObject({
      code: 'ingest/file-not-found',
    })
    await expect(importText('', {})).rejects.toMatchObject({ code: 'ingest/file-empty' })
    await expect(importFiles(workspace, ['/'], parseMapping(BASE))).rejects.toMatchObject({
      code: 'ingest/file-unreadable',
    })
  })

  it('one import at a time, and one that is stopped leaves nothing', async () => {
    const file = await write(text)
    const running = importFiles(workspace, [file], parseMapping(BASE))
    await expect(importFiles(workspace, [file], parseMapping(BASE))).rejects.toMatchObject({
      code: 'ingest/import-running',
    })
    await running
    const signal = AbortSignal.abort()
    await expect(importFiles(workspace, [file], parseMapping(BASE), { signal })).rejects.toMatchObject({
      code: 'ingest/stopped',
    })
  })
})

describe('traits', () => {
  it('keep the first and the last of a run of equal values', async () => {
    const cities = ['Oslo', 'Oslo', 'Oslo', 'Bergen', 'Oslo', '']
    const rows = cities.map((city, day) => `c,2024-01-0${day + 1},${city}`)
    await importText(`who,at,city\n${rows.join('\n')}`, { events: [], traits: { city: 'city' } })
    const changes = await workspace.analytical.query(
      sql`SELECT toDayOfMonth(occurred_at) AS day, text[''] AS city FROM trait_changes ORDER BY day`,
    )
    expect(changes).toEqual([
      { day: 1, city: 'Oslo' },
      { day: 3, city: 'Oslo' },
      { day: 4, city: 'Bergen' },
      { day: 5, city: 'Oslo' },
    ])
  })

  it('of models and lists are left out with the reason, be they set or removed, however they are spelt', async () => {
    const traits = [
      '{"model:a/b": 0.9, "plan": "pro"}',
      '{"list:press": null}',
      '{"\\u006dodel:c": {"d": 1}}',
      '{"x": "model:"}',
    ]
    const lines = traits.map((written, day) => `{"who":"c","at":"2024-01-0${day + 1}","t":${written}}`)
    const file = { format: 'jsonl' }
    const summary = await importText(lines.join('\n'), { file, events: [], traitsOf: 't' })
    expect(summary).toMatchObject({ traitChanges: 2, rejectedValues: 3, rejectedRows: 0 })
    expect(await workspace.analytical.query(sql`SELECT trait FROM trait_changes ORDER BY trait`)).toEqual([
      { trait: 'plan' },
      { trait: 'x' },
    ])
    expect(await rejects(summary)).toEqual([
      '1,t,model:a/b=0.9,"traits whose names begin with ""model:"" are Satsuma’s own"',
      '2,t,list:press=null,"traits whose names begin with ""list:"" are Satsuma’s own"',
      '3,t,"model:c={""d"":1}","traits whose names begin with ""model:"" are Satsuma’s own"',
    ])
  })

  it('of models are refused in a mapping: ingest/mapping-invalid', () => {
    const mapping = { ...BASE, traits: { 'model:churn/probability': 'p' } }
    expect(() => parseMapping(mapping)).toThrow('traits whose names begin with "model:" are Satsuma’s own')
  })

  it('say who is on a list, where a mapping asks for that, and nothing but that', async () => {
    const on = { 'list:press': { column: 'on', type: 'flag' } }
    const summary = await importText('who,at,on\na,2024-01-01,yes\nb,2024-01-01,\na,2024-01-02,no\n', {
      ...{ file: { format: 'csv' }, events: [], traits: on },
    })
    expect(summary).toMatchObject({ traitChanges: 2, rejectedValues: 0 })
    const flags = sql`SELECT flag[''] AS is_on FROM trait_changes WHERE trait = 'list:press' ORDER BY occurred_at`
    expect(await workspace.analytical.query(flags)).toEqual([{ is_on: true }, { is_on: false }])
    const untyped = { ...BASE, traits: { 'list:press': 'on' } }
    expect(() => parseMapping(untyped)).toThrow('Expected the type flag: whether somebody is on the list.')
  })
})
