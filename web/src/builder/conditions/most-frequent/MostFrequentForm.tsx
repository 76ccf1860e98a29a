import { texts } from '../../../i18n'
import { isRecord } from '../../definition/plain-data'
import { type FormProps, kindForm } from '../condition-form'
import { NameBox } from '../controls/NameBox'
import { Sentence } from '../controls/Sentence'
import type { Place } from '../data/known-names'
import { usePropertyNames } from '../data/use-names'
import { hasOnly, withField } from '../language/fields'
import { type Names, names, namesOf } from '../language/names'
import type { PredicateKey } from '../language/predicates'
import { anything, fields, type Shape, text } from '../language/shape'
import { EventNames } from '../parts/EventNames'
import { Extras } from '../parts/Extras'
import { InWindow } from '../parts/InWindow'
import { Predicates } from '../parts/Predicates'
import { StatedZone } from '../parts/StatedZone'
import { Where } from '../parts/Where'

const t = texts('conditions')

const KEYS: readonly PredicateKey[] = [
  'is',
  'isNot',
  'oneOf',
  'noneOf',
  'contains',
  'startsWith',
  'endsWith',
  'matches',
]
const TEXT = ['text'] as const

const events = fields({ event: names, of: text }, { where: anything, in: anything })

type Written = Readonly<Record<string, unknown>> & {
  readonly mostFrequent: {
    readonly event: Names
    readonly of: string
    readonly where?: unknown
    readonly in?: unknown
  }
}

const fits: Shape<Written> = (value): value is Written =>
  isRecord(value) &&
  hasOnly(value, ['mostFrequent', 'timeZone', 'ignoreCase', ...KEYS]) &&
  events(value.mostFrequent)

function MostFrequentForm({ condition, onChange }: FormProps<Written>) {
  const { mostFrequent, timeZone } = condition
  const { event, of } = mostFrequent
  const chosen = namesOf(event)
  const properties = usePropertyNames(chosen)
  const place: Place = { of: 'event', names: chosen, path: of }
  const put = (key: keyof Written['mostFrequent']) => (value: unknown) =>
    onChange({ ...condition, mostFrequent: withField(mostFrequent, key, value) })
  return (
    <>
      <Sentence>
        {t.rich('mostFrequent', {
          property: () => (
            <NameBox label={t('labels.property')} value={of} suggestions={properties} onChange={put('of')} />
          ),
          events: () => <EventNames value={event} onChange={put('event')} />,
          window: () => <InWindow value={mostFrequent.in} onChange={put('in')} />,
          compared: () => (
            <Predicates written={condition} keys={KEYS} types={TEXT} place={place} onChange={onChange} />
          ),
          zone: () => (
            <StatedZone
              value={timeZone}
              onChange={(next) => onChange(withField(condition, 'timeZone', next))}
            />
          ),
        })}
      </Sentence>
      <Where value={mostFrequent.where} events={chosen} onChange={put('where')} />
      <Extras
        written={mostFrequent}
        of={['where']}
        onChange={(next) => onChange({ ...condition, mostFrequent: next })}
      />
    </>
  )
}

export const mostFrequentForm = kindForm(fits, MostFrequentForm)
