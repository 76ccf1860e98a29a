import { texts } from '../../i18n'

const t = texts('imports')

const TESTS = [
  'equals',
  'oneOf',
  'startsWith',
  'endsWith',
  'contains',
  'below',
  'above',
  'atLeast',
  'atMost',
] as const
const isTest = (name: string) => TESTS.find((known) => known === name)

/** The condition of an event in words: `InvoiceNo starts with “C”`. */
export function conditionText(when: unknown): string {
  const conditions = Array.isArray(when) ? when : [when]
  return conditions.map(oneText).join(t('conditions.and'))
}

function oneText(condition: unknown): string {
  if (typeof condition !== 'object' || condition === null) return t('conditions.some')
  const { column, not, empty, ...tests } = condition as Record<string, unknown>
  const said = [
    ...(empty === undefined ? [] : [t(empty ? 'conditions.empty' : 'conditions.notEmpty')]),
    ...Object.entries(tests).map(([name, value]) => testText(name, valueText(value))),
  ]
  const text = `${column} ${said.join(t('conditions.and'))}`
  return not === true ? t('conditions.not', { condition: text }) : text
}

function testText(name: string, value: string): string {
  const test = isTest(name)
  return test === undefined ? `${name} ${value}` : t(`conditions.${test}`, { value })
}

function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueText).join(', ')
  return typeof value === 'string' ? t('conditions.quoted', { text: value }) : String(value)
}
