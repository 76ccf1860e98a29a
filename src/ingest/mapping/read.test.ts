import { describe, expect, it } from 'vitest'
import { formatPath, SatsumaError } from '../../errors/index.ts'
import { speaking } from '../../language/index.ts'
import { mappingToYaml, readMapping } from './read.ts'
import { isTimeFormat, timePattern } from './time-format.ts'

/** What is wrong with a mapping: codes and paths. */
function problemsOf(yaml: string): [code: string, path: string][] {
  try {
    readMapping(yaml)
    return []
  } catch (error) {
    if (!(error instanceof SatsumaError)) throw error
    return error.problems.map(({ code, path }) => [code, formatPath(path)])
  }
}

const INVALID = 'ingest/mapping-invalid'
const HEAD = 'file: {format: csv}\ncustomer: {column: who}\n'

describe('readMapping', () => {
  it('fills in defaults and survives being written', () => {
    const mapping = readMapping(
      `${HEAD}time: {column: at}\nevents: [{name: seen, properties: {v: {column: v, type: number}}}]`,
    )
    expect(mapping.customer.namespace).toBe('customer_id')
    expect(readMapping(mappingToYaml(mapping))).toEqual(mapping)
  })

  it('reads what stands around amounts, and of a mapping without it says nothing: files imported so are known by it', () => {
    const written = `${HEAD.replace('csv', 'csv, currency: [€, Kr.]')}traits: {a: a}`
    expect(readMapping(written).file.currency).toEqual(['€', 'Kr.'])
    expect(mappingToYaml(readMapping(written))).toContain('currency:\n    - €\n    - Kr.')
    expect(readMapping(`${HEAD}traits: {a: a}`).file).not.toHaveProperty('currency')
    expect(problemsOf(written.replace('€', '"5"'))).toEqual([[INVALID, 'file.currency[0]']])
  })

  it('reports everything that is wrong at once, with paths', () => {
    const yaml = `file: {format: csv, delimeter: ';'}
customer: {}
time: {column: at, format: hh-mm}
events:
  - {name: a, when: {column: q, bellow: 0}}
  - {properties: {v: {column: v, type: money}}}
colour: red`
    expect(problemsOf(yaml).sort()).toEqual([
      ['ingest/mapping-invalid', 'events[1].properties.v.type'],
      ['ingest/mapping-invalid', 'time.format'],
      ['ingest/mapping-missing-field', 'customer'],
      ['ingest/mapping-missing-field', 'events[1]'],
      ['ingest/mapping-unknown-field', 'colour'],
      ['ingest/mapping-unknown-field', 'events[0].when.bellow'],
      ['ingest/mapping-unknown-field', 'file.delimeter'],
    ])
  })

  const wrong: [yaml: string, code: string, path: string][] = [
    ['{', 'ingest/mapping-syntax', ''],
    [HEAD, 'ingest/mapping-empty', ''],
    [`${HEAD}events: [{name: a}]`, 'ingest/mapping-no-time', ''],
    [`${HEAD}time: {column: t}\nevents: [{name: a}, {name: b}]`, 'ingest/mapping-unreachable', 'events[1]'],
    [`${HEAD}traitsOf: traits`, 'ingest/mapping-not-for-format', 'traitsOf'],
    [
      `file: {format: csv, header: false}\ncustomer: {column: a}\ntraits: {b: b}`,
      'ingest/mapping-missing-field',
      'file',
    ],
    [`${HEAD}time: {column: t, timeZone: Mars/Phobos}\nevents: [{name: a}]`, INVALID, 'time.timeZone'],
    [`${HEAD}traits: {"a\\0b": b}`, INVALID, 'traits.a\0b'],
    ['file: {format: csv, delimiter: →}\ncustomer: {column: a}\ntraits: {b: b}', INVALID, 'file.delimiter'],
    [
      'file: {format: csv, decimal: ",", thousands: ","}\ncustomer: {column: a}\ntraits: {b: b}',
      INVALID,
      'file.thousands',
    ],
    [
      'file: {format: csv, header: false, columns: [a, b, a]}\ncustomer: {column: a}\ntraits: {b: b}',
      INVALID,
      'file.columns',
    ],
    [
      `${HEAD}time: {column: t}\nevents: [{name: a, properties: {products: p}, lines: {by: o}}]`,
      INVALID,
      'events[0].lines.as',
    ],
    [
      `${HEAD}time: {column: t}\nevents: [{name: a, properties: {sum: p}, lines: {by: o, sums: {sum: p}}}]`,
      INVALID,
      'events[0].lines.sums.sum',
    ],
  ]
  it('says in German what is wrong', () => {
    const said = (yaml: string) => {
      try {
        return speaking('de', () => readMapping(yaml))
      } catch (error) {
        return (error as SatsumaError).problems.map(({ message }) => message)
      }
    }
    expect(said('file: {format: xml, delimeter: ";"}\ncustomer: {}\ntraits: {"model:a": b, c: 5}')).toEqual([
      '"xml" wird hier nicht verstanden. Möglich ist "csv" oder "jsonl" oder "parquet".',
      'Das Feld „delimeter“ wird hier nicht verstanden.',
      'Das Feld „column“ fehlt.',
      'Es lässt sich nicht importieren: Merkmale, deren Namen mit „model:“ beginnen, gehören Satsuma.',
      'Erwartet: ein Text oder ein Objekt mit "column", "type", "format", "timeZone", gefunden: die Zahl 5.',
    ])
    expect(said('a: 1\na: 2')).toEqual([
      'Die Zuordnung ist kein gültiges YAML: Namen dürfen nur einmal vorkommen (Zeile 2, Spalte 1)',
    ])
    expect(said(`${HEAD}events: [{name: a}]`)).toEqual([
      'Ereignisse brauchen eine Zeit, und die Zuordnung gibt keine an.',
    ])
  })

  it.each(wrong)('%s', (yaml, code, path) => {
    expect(problemsOf(yaml)).toEqual([[code, path]])
  })
})

describe('time formats', () => {
  it('are patterns with a year, a month and a day, or a known name', () => {
    expect(['iso', 'unix-ms', 'D/M/YY', 'MMM D, YYYY h:mm A'].every(isTimeFormat)).toBe(true)
    expect(['hh:mm', 'YYYY', 'dd/mm/yyyy', ''].some(isTimeFormat)).toBe(false)
  })

  it('guard the shape of a cell', () => {
    const shape = new RegExp(timePattern('D/M/YYYY h:mm').shape)
    expect(['1/2/2024 3:04', '31/12/2024 23:59'].every((cell) => shape.test(cell))).toBe(true)
    expect(
      ['1/13/2024 3:04', '1/2/24 3:04', '1/2/2024 24:00', '1/2/2024'].some((cell) => shape.test(cell)),
    ).toBe(false)
  })
})
