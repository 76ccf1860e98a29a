import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Workspace } from '../../workspace/index.ts'
import { importFiles, inspectFile, mappingToYaml, type Proposal, readMapping } from '../index.ts'
import { openScratchWorkspace } from '../testing/scratch-workspace.ts'
import { guessNumberStyle } from './column-profile.ts'
import { guessCurrency } from './currency.ts'
import { guessTimeFormat } from './time-guess.ts'

let workspace: Workspace
beforeAll(async () => {
  workspace = await openScratchWorkspace()
})
afterAll(() => workspace.close())

async function propose(content: string | Buffer, timeZone = 'UTC'): Promise<Proposal> {
  const file = join(workspace.directory.root, 'proposed')
  await writeFile(file, content)
  return inspectFile(workspace, [file], { timeZone })
}

describe('inspectFile', () => {
  it('finds semicolons, decimal commas, dots in dates, words for nothing, Windows-1252', async () => {
    const rows = [
      'Kunde_Email;Datum Date;Betrag Amount;Stadt',
      'A@x.de;31.12.2024;1.234,50;Köln',
      'b@x.de;01.02.2024;NA;Bonn',
      'b@x.de;03.02.2024;12,00;Bonn',
    ]
    const { mapping, preview } = await propose(Buffer.from(rows.join('\r\n'), 'latin1'), 'Europe/Berlin')
    expect(mapping.file).toMatchObject({
      delimiter: ';',
      decimal: ',',
      thousands: '.',
      encoding: 'windows-1252',
      absent: ['NA'],
    })
    expect(mapping.customer).toMatchObject({ column: 'Kunde_Email', namespace: 'email' })
    expect(mapping.time).toEqual({ column: 'Datum Date', format: 'D.M.YYYY', timeZone: 'Europe/Berlin' })
    expect(preview).toContainEqual({
      customer: 'a@x.de',
      event: 'order_completed',
      occurredAt: '2024-12-30 23:00:00.000',
      properties: { betrag_amount: 1234.5 },
    })
  })

  it('finds what currency amounts are in, and tells of those in another, which are refused', async () => {
    const amounts = ['12,50 €', '€ 8,00', '1.234,50\u00a0EUR', '-3,20 €', '7,00', '5,00 $']
    const rows = Array.from(
      { length: 40 },
      (_, i) => `c${i % 9};${1 + (i % 28)}.0${3 + Math.floor(i / 28)}.2024;${amounts[i] ?? `${i},10 €`}`,
    )
    const { mapping, preview, warnings, reasons } = await propose(
      `customer_id;date;amount\n${rows.join('\n')}\n`,
    )
    expect(mapping.file).toMatchObject({ decimal: ',', thousands: '.', currency: ['€', 'EUR'] })
    expect(reasons[0]?.reason).toContain(', decimal comma, amounts in €')
    expect(warnings).toContain(
      'Sampled amounts that are not in €: 1. They become rejects, since currencies are not converted.',
    )
    const shown = preview.map(({ properties }) => properties?.amount)
    expect(shown).toEqual(expect.arrayContaining([12.5, 8, 1234.5, -3.2, 7]))
  })

  it('knows what columns are called in German, umlauts and compounds too', async () => {
    const rows = Array.from(
      { length: 30 },
      (_, i) =>
        `K-${i % 9};ada${i % 9}@example.org;${10 + (i % 15)}.03.2024;${i},50;${1 + (i % 3)};Straße ${i % 9}`,
    )
    const header = 'Kundennummer;E-Mail;Bestelldatum;Gesamtbetrag;Stück;Straße'
    const { mapping } = await propose(`${header}\n${rows.join('\n')}\n`)
    expect(mapping.customer).toMatchObject({ column: 'Kundennummer', namespace: 'customer_id' })
    expect(mapping.time).toMatchObject({ column: 'Bestelldatum' })
    expect(mapping.traits).toMatchObject({ email: 'E-Mail', strasse: 'Straße' })
    expect(mapping.events).toMatchObject([{ name: 'order_completed' }])
  })

  it('does not take a trait for an event’s because of a mistake in a row, and says that there is one', async () => {
    const rows = Array.from({ length: 120 }, (_, i) => [
      i % 40,
      i === 57 ? 'kein-email' : `ada${i % 40}@example.org`,
      '2024-03-01',
      `${i},50`,
      i % 40 < 2 && i < 40,
    ])
    const { mapping, reasons, warnings } = await propose(
      `Kundennummer;E-Mail;Bestelldatum;Betrag;Geschenk\n${rows.map((row) => row.join(';')).join('\n')}\n`,
    )
    expect(mapping.traits).toEqual({ email: 'E-Mail' })
    // Rarely anything else, and the same for nearly everybody: what differs is the order's.
    expect(mapping.events[0]?.properties).toHaveProperty('geschenk')
    expect(reasons).toContainEqual({
      field: 'traits',
      reason: '"E-Mail" hardly ever changes within a customer',
    })
    expect(warnings).toContain('"E-Mail" has several values for 1 customer: the latest counts.')
  })

  it('knows e-mail addresses by what a column holds, a few cells of another kind among them', async () => {
    const rows = Array.from({ length: 20 }, (_, i) => `ada${i % 7}@example.org,2024-01-${10 + i},DE${i % 7}`)
    const { mapping, reasons } = await propose(
      `Customer E-Mail,date,region\n${rows.join('\n')}\nguest,2024-02-01,AT\n`,
    )
    expect(mapping.customer).toMatchObject({ column: 'Customer E-Mail', namespace: 'email' })
    expect(reasons).toContainEqual({ field: 'traits', reason: '"region" never changes within a customer' })
    const codes = await propose('customer,date\na@1,2024-01-01\nb@2,2024-01-02\na@1,2024-01-03\n')
    expect(codes.mapping.customer.namespace).toBe('customer_id')
  })

  it('takes the parts that are known, finds the others, and refuses columns that are not there', async () => {
    const file = join(workspace.directory.root, 'known')
    await writeFile(
      file,
      'who,when,day,user,sum,fee\na,2024-01-02,2024-01-09,x,3,1\nb,2024-01-03,2024-01-09,y,4,1\n',
    )
    const known = { parts: { customer: 'who', time: 'when', amount: 'fee' }, eventful: true } as const
    const { parts, mapping } = await inspectFile(workspace, [file], known)
    expect(parts).toEqual(known.parts)
    expect(mapping).toMatchObject({ customer: { column: 'who' }, time: { column: 'when' } })
    expect(mapping.events).toHaveLength(1)
    await expect(inspectFile(workspace, [file], { parts: { time: 'wenn' } })).rejects.toMatchObject({
      problems: [{ code: 'ingest/column-not-found', mend: expect.stringContaining('"when"') }],
    })
  })

  it('takes a first row with a name twice for the header where times stand below it', async () => {
    const { mapping } = await propose(
      'customer,time,time\nc1,2024-01-01,x\nc2,2024-01-02,y\nc1,2024-01-03,\n',
    )
    expect(mapping.file.header).toBe(true)
    expect(mapping.customer.column).toBe('customer')
    expect((await propose('ann,ann,x\nann,bob,x\nbob,ann,y\n')).mapping.file.header).toBe(false)
  })

  it('names a file without a customer shortly, however long and many its columns', async () => {
    const names = Array.from({ length: 30 }, (_, place) => `${'x'.repeat(5_000)}${place}`)
    const refused = propose(`${names}\n${names.map(() => '')}\n`)
    await expect(refused).rejects.toMatchObject({ code: 'ingest/no-customer-column' })
    await expect(refused).rejects.toThrow(/ and 10 more\. /)
  })

  it('asks whether the day or the month comes first when the file does not tell', async () => {
    const { questions, mapping } = await propose('user_id,date\n1,03/04/2024\n2,05/06/2024\n1,07/08/2024\n')
    expect(mapping.time).toMatchObject({ format: 'D/M/YYYY' })
    expect(questions.join()).toContain('D/M/YYYY and M/D/YYYY')
    const told = await propose('user_id,date\n1,03/04/2024\n2,05/26/2024\n1,07/08/2024\n')
    expect(told).toMatchObject({ questions: [], mapping: { time: { format: 'M/D/YYYY' } } })
  })

  it('groups lines of orders, tells returns by negative quantities, keeps what belongs to the customer as traits', async () => {
    const csv = `client id,order_id,order date,sku,qty,unit price,segment
1,o1,2024-01-01 10:00,a,2,1.5,gold\n1,o1,2024-01-01 10:00,b,1,3,gold\n2,o2,2024-01-02 11:00,a,-1,1.5,new\n2,o3,2024-01-03 12:00,b,4,3,new\n2,o3,2024-01-03 12:00,c,1,9,new`
    const { mapping, files } = await propose(csv)
    expect(mapping.events.map(({ name, lines }) => [name, lines?.by, lines?.sums])).toEqual([
      ['order_returned', 'order_id', { revenue: ['qty', 'unit price'], units: 'qty' }],
      ['order_completed', 'order_id', { revenue: ['qty', 'unit price'], units: 'qty' }],
    ])
    expect(mapping.traits).toEqual({ segment: 'segment' })
    expect(await importFiles(workspace, files, mapping)).toMatchObject({
      rows: 5,
      eventsNew: 3,
      traitChanges: 3,
    })
  })

  it('tells returns by negative amounts where each row is a purchase', async () => {
    const rows = ['a,2024-01-01,20', 'a,2024-01-03,-20', 'b,2024-01-02,5']
    const names = async (header: string) => {
      const { mapping } = await propose(`${header}\n${rows.join('\n')}\n`)
      return mapping.events.map(({ name, when }) => [name, when])
    }
    expect(await names('customer,date,amount')).toEqual([
      ['order_returned', { column: 'amount', below: 0 }],
      ['order_completed', undefined],
    ])
    expect(await names('customer,date,temperature')).toEqual([['recorded', undefined]])
  })

  it.each([
    ['order', ['1007', '1007', '1008'], 'order'],
    ['Invoice', ['C-12', '#13', 'RE 14'], 'Invoice'],
    ['order', ['1', '2', '1'], undefined],
    ['order', ['12.50', '8.00', '9.10'], undefined],
    ['order', ['first', 'second', 'third'], undefined],
    ['purchase', ['20', '21', '22'], undefined],
  ])('takes "%s" of %j for the number of orders: %s', async (name, cells, order) => {
    const rows = cells.map((cell, row) => `${['a', 'a', 'b'][row]},2024-01-0${row + 1},${cell},5.5`)
    const { parts } = await propose(`customer,date,${name},total\n${rows.join('\n')}\n`)
    expect(parts.order).toBe(order)
  })

  it('takes a key of orders before a column that is called like one', async () => {
    const rows = ['a,2024-01-01,1,x7', 'a,2024-01-02,2,x8', 'b,2024-01-02,3,x9']
    const { parts } = await propose(`customer,date,order,order_id\n${rows.join('\n')}\n`)
    expect(parts.order).toBe('order_id')
  })

  it('reads JSON records with properties or traits, and what it writes as YAML is what it proposed', async () => {
    const events = await propose(
      '{"id":"1","customer":"c","event":"seen","occurred_at":"2024-01-01T00:00:00Z","properties":{"a":{"b":1}}}\n',
    )
    expect(events.mapping.events).toMatchObject([{ name: { column: 'event' }, propertiesOf: 'properties' }])
    expect(events.preview[0]?.properties).toEqual({ 'a.b': 1 })
    const traits = await propose(
      '{"customer":"c","occurred_at":"2024-01-01","traits":{"plan":"pro"}}\n{"customer":"c","occurred_at":"2024-02-01","traits":{"plan":null}}\n',
    )
    expect(traits.mapping.traitsOf).toBe('traits')
    expect(traits.preview[0]).toMatchObject({ customer: 'c', properties: { plan: 'pro' } })
    expect(readMapping(mappingToYaml(traits.mapping))).toEqual(traits.mapping)
  })

  it('looks at the rows before a quote that is never closed', async () => {
    const { mapping } = await propose(
      `user_id,date,note\n1,2024-01-01,x\n2,2024-01-02,y\n3,2024-01-03,"5 inch\n`,
    )
    expect(mapping.customer.column).toBe('user_id')
    await expect(propose('"user_id,date\n1,2')).rejects.toMatchObject({ code: 'ingest/file-too-broken' })
  })

  it('says what is missing', async () => {
    await expect(propose('colour,size\nred,1\n')).rejects.toMatchObject({ code: 'ingest/no-customer-column' })
    await expect(propose('')).rejects.toMatchObject({ code: 'ingest/file-empty' })
    await expect(propose('customer_id,day\n')).rejects.toMatchObject({ code: 'ingest/file-empty' })
  })

  it('says that a file is no text, has no row like the first, or columns beyond measure', async () => {
    const wide = Array.from({ length: 20_001 }, (_, place) => `x${place}`)
    await expect(propose(`${wide}\n${wide}\n`)).rejects.toThrow('it has 20,001 columns')
    const bytes = Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * at * 7 + at * 31) % 251))
    await expect(propose(bytes)).rejects.toMatchObject({ message: expect.stringContaining('it is no text') })
    await expect(propose('customer_id,day\na\nb,2025-01-01,3\n')).rejects.toMatchObject({
      code: 'ingest/file-too-broken',
    })
    await expect(inspectFile(workspace, ['/nowhere'])).rejects.toMatchObject({
      code: 'ingest/file-not-found',
    })
  })
})

describe('guesses', () => {
  it('of number styles', () => {
    expect(guessNumberStyle([['1,50', '12,00']])).toEqual({ decimal: ',', thousands: undefined })
    expect(guessNumberStyle([['1,234.50', '1.5']])).toEqual({ decimal: '.', thousands: ',' })
    expect(guessNumberStyle([['5', 'x']])).toEqual({ decimal: '.', thousands: undefined })
  })

  it('of currencies: a code that is none is a unit, and what is no amount has none', () => {
    const of = (...cells: string[]) => guessCurrency([cells])
    expect(of('5 £', '6', '7')).toEqual({ currency: ['£', 'GBP'], others: 0 })
    expect(of('$5', '6 €', '$7')).toEqual({ currency: ['$'], others: 1 })
    expect(of('CHF 5.-', '6 CHF', '7', '8', '9')).toEqual({ currency: ['CHF'], others: 0 })
    expect(of('5 KGM', '6 PCS')).toEqual({ currency: [], others: 0 })
    expect(of('5 €', 'a', 'b')).toEqual({ currency: [], others: 0 })
    expect(of('€5€')).toEqual({ currency: [], others: 0 })
  })

  it('of time formats', () => {
    expect(guessTimeFormat(['12/1/10 8:26', '12/31/10 23:59'])?.format).toBe('M/D/YY h:mm')
    expect(guessTimeFormat(['1709200000123'])?.format).toBe('unix-ms')
    expect(guessTimeFormat(['5 Mar 2024'])?.format).toBe('D MMM YYYY')
    expect(guessTimeFormat(['12345', 'x'])).toBeUndefined()
  })
})
