import { texts } from '../../../i18n'
import { isRecord } from '../../definition/plain-data'
import { type FormProps, kindForm } from '../condition-form'
import { Extra, TakeOut } from '../controls/Extra'
import { Line, Sentence, Words } from '../controls/Sentence'
import { hasOnly, withField } from '../language/fields'
import { names, namesOf } from '../language/names'
import { PREDICATE_KEYS, type PredicateKey } from '../language/predicates'
import type { Shape } from '../language/shape'
import { EventNames } from '../parts/EventNames'
import { Extras } from '../parts/Extras'
import { InWindow } from '../parts/InWindow'
import { Predicates } from '../parts/Predicates'
import { PropertyTest } from '../parts/PropertyTest'
import { StatedZone } from '../parts/StatedZone'
import { Where } from '../parts/Where'
import { withoutProperty } from './without-property'

const t = texts('conditions')

const TIME_KEYS: readonly PredicateKey[] = [
  'inLast',
  'moreThanAgo',
  'before',
  'after',
  'during',
  'anniversaryInNext',
  'anniversaryInMonth',
]
const DATES = ['date'] as const

type Edge = 'firstEvent' | 'lastEvent'
type EdgeCondition = Readonly<Record<string, unknown>>

function fitsOf(edge: Edge): Shape<EdgeCondition> {
  const keys = [edge, 'where', 'in', 'timeZone', 'time', 'property', 'ignoreCase', ...PREDICATE_KEYS]
  return (value): value is EdgeCondition =>
    hasOnly(value, keys) &&
    names(value[edge]) &&
    (value.time === undefined || hasOnly(value.time, TIME_KEYS)) &&
    ['undefined', 'string'].includes(typeof value.property)
}

interface EdgeFormProps extends FormProps<EdgeCondition> {
  readonly edge: Edge
}

/** When the first or the last of some events was, and a value that it has. */
function EdgeForm({ edge, condition, onChange }: EdgeFormProps) {
  const { [edge]: event, time, property, timeZone } = condition
  const put = (key: string) => (value: unknown) => onChange(withField(condition, key, value))
  if (!names(event)) return null
  const events = namesOf(event)
  return (
    <>
      <Sentence>
        {t.rich(`edge.${edge}`, {
          events: () => <EventNames value={event} onChange={put(edge)} />,
          window: () => <InWindow value={condition.in} onChange={put('in')} />,
          zone: () => <StatedZone value={timeZone} onChange={put('timeZone')} />,
        })}
      </Sentence>
      <Where value={condition.where} events={events} onChange={put('where')} />{' '}
      {isRecord(time) && (
        <Line>
          <Words>
            <Predicates written={time} keys={TIME_KEYS} types={DATES} onChange={put('time')} />
            {property !== undefined && (
              <TakeOut label={t('remove.time')} onClick={() => put('time')(undefined)} />
            )}
          </Words>
        </Line>
      )}{' '}
      {property !== undefined && (
        <Line>
          <Words>
            {time === undefined ? t('edge.has') : t('edge.andHas')}
            <PropertyTest written={condition} events={events} onChange={onChange} />
            {time !== undefined && (
              <TakeOut label={t('remove.property')} onClick={() => onChange(withoutProperty(condition))} />
            )}
          </Words>
        </Line>
      )}
      {time === undefined && (
        <Extra label={t('add.time')} onClick={() => put('time')({ inLast: '30 days' })} />
      )}
      {property === undefined && (
        <Extra
          label={t('add.property')}
          onClick={() => onChange({ ...condition, property: '', exists: true })}
        />
      )}
      <Extras written={condition} of={['where', 'timeZone']} onChange={onChange} />
    </>
  )
}

function FirstEventForm(props: FormProps<EdgeCondition>) {
  return <EdgeForm edge="firstEvent" {...props} />
}

function LastEventForm(props: FormProps<EdgeCondition>) {
  return <EdgeForm edge="lastEvent" {...props} />
}

export const firstEventForm = kindForm(fitsOf('firstEvent'), FirstEventForm)
export const lastEventForm = kindForm(fitsOf('lastEvent'), LastEventForm)
