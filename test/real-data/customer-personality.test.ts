import { beforeAll, expect, test } from 'vitest'
import { describeRealData, type Row, sorted } from './real-data.ts'

const MAPPING = `
file: {format: csv, delimiter: ';'}
# One customer really has the number 0, which else stands for nobody.
customer: {column: ID, accept: ['0']}
time: {column: Dt_Customer}
traits:
  year_of_birth: {column: Year_Birth, type: number}
  education: Education
  marital_status: Marital_Status
  income: {column: Income, type: number}
  kids: {column: Kidhome, type: number}
  teens: {column: Teenhome, type: number}
  enrolled: {column: Dt_Customer, type: date}
  wines: {column: MntWines, type: number}
`

const SEGMENTS = `
- segment: well-off-without-children
  when: {all: [{trait: income, atLeast: 70000}, {trait: kids, is: 0}, {trait: teens, is: 0}]}
- segment: income-not-known
  when: {trait: income, exists: false}
- segment: odd-answers
  when: {any: [{trait: marital_status, oneOf: [YOLO, Absurd]}, {trait: year_of_birth, lessThan: 1915}]}
- segment: masters-who-like-wine
  when: {all: [{trait: education, is: master, ignoreCase: true}, {trait: wines, moreThan: 500}]}
- segment: enrolled-in-2013
  when: {all: [{trait: enrolled, after: 2012-12-31}, {trait: enrolled, before: 2014-01-01}]}
- segment: not-single
  when: {not: {trait: marital_status, is: Single}}
- segment: top-tenth-by-wine
  when: {population: {trait: wines}, rank: {to: 50}}
`

describeRealData('Customer Personality', 'customer_personality', (data) => {
  let rows: Row[]
  let found: Record<string, string[]>

  beforeAll(async () => {
    rows = await data().rows('marketing_campaign.csv', { delimiter: ';' })
    const summary = await data().import('marketing_campaign.csv', MAPPING)
    expect(summary).toMatchObject({ rows: 2_240, rejectedRows: 0, rejectedValues: 0, profilesNew: 2_240 })
    found = await data().members(SEGMENTS, '2015-01-01T00:00:00Z')
  })

  const where = (holds: (row: Row) => boolean) => sorted(rows.filter(holds).map(({ ID = '' }) => ID))
  const number = (text: string | undefined) => (text === '' ? Number.NaN : Number(text))

  test('numbers, and blanks that are no number, equal an independent computation', () => {
    expect(found['well-off-without-children']).toEqual(
      where(
        ({ Income, Kidhome, Teenhome }) => number(Income) >= 70_000 && Kidhome === '0' && Teenhome === '0',
      ),
    )
    expect(found['income-not-known']).toEqual(where(({ Income }) => Income === ''))
    expect(found['income-not-known']).toHaveLength(24)
  })

  test('texts equal an independent computation', () => {
    expect(found['odd-answers']).toEqual(
      where(
        ({ Marital_Status = '', Year_Birth }) =>
          ['YOLO', 'Absurd'].includes(Marital_Status) || number(Year_Birth) < 1915,
      ),
    )
    expect(found['not-single']).toEqual(where(({ Marital_Status }) => Marital_Status !== 'Single'))
    expect(found['masters-who-like-wine']).toEqual(
      where(({ Education, MntWines }) => Education === 'Master' && number(MntWines) > 500),
    )
  })

  test('dates equal an independent computation', () => {
    expect(found['enrolled-in-2013']).toEqual(
      where(({ Dt_Customer = '' }) => Dt_Customer.startsWith('2013-')),
    )
  })

  test('ranks equal an independent computation: equal values share the better rank', () => {
    const wines = rows.map(({ MntWines }) => number(MntWines)).sort((a, b) => b - a)
    expect(found['top-tenth-by-wine']).toEqual(where(({ MntWines }) => number(MntWines) >= wines[49]!))
  })
})
