import { texts } from '../../../i18n'
import { type FormProps, kindForm } from '../condition-form'
import { beginning } from '../controls/beginning'
import { Sentence } from '../controls/Sentence'
import { useKnownValues } from '../data/use-values'
import { withField } from '../language/fields'
import { MEASURES, type Measure, type MeasureKey, readMeasure } from '../language/measures'
import { type Names, names, namesOf } from '../language/names'
import { NUMBER_COMPARISONS } from '../language/number-comparisons'
import { anything, fields, type Shape } from '../language/shape'
import { EventNames } from '../parts/EventNames'
import { Extras } from '../parts/Extras'
import { InWindow } from '../parts/InWindow'
import { MeasureChoice, MeasuredProperty } from '../parts/MeasureChoice'
import { NumberComparisons } from '../parts/NumberComparisons'
import { StatedZone } from '../parts/StatedZone'
import { Where } from '../parts/Where'

const t = texts('conditions')

const POSSIBLE = ['where', 'in', 'timeZone', ...MEASURES, ...NUMBER_COMPARISONS] as const
const shape = fields(
  { event: names },
  Object.fromEntries(POSSIBLE.map((key) => [key, anything])) as Record<
    (typeof POSSIBLE)[number],
    typeof anything
  >,
)

interface EventCondition extends Readonly<Record<string, unknown>> {
  readonly event: Names
}

const fits: Shape<EventCondition> = (value): value is EventCondition =>
  shape(value) && readMeasure(value) !== undefined

function EventForm({ condition, onChange }: FormProps<EventCondition>) {
  const measure = readMeasure(condition)!
  const put = (key: string) => (value: unknown) => onChange(withField(condition, key, value))
  const events = namesOf(condition.event)
  return (
    <>
      <Sentence>
        {t.rich(sentenceOf(measure), {
          measure: () => (
            <MeasureChoice written={condition} measure={measure} label={labelOf} onChange={onChange} />
          ),
          property: () => (
            <MeasuredProperty written={condition} measure={measure} events={events} onChange={onChange} />
          ),
          events: () => <EventNames value={condition.event} onChange={put('event')} />,
          compared: () => <Compared condition={condition} measure={measure} onChange={onChange} />,
          window: () => <InWindow value={condition.in} onChange={put('in')} />,
          zone: () => <StatedZone value={condition.timeZone} onChange={put('timeZone')} />,
        })}
      </Sentence>
      <Where value={condition.where} events={events} onChange={put('where')} />
      <Extras written={condition} of={['where', 'timeZone']} onChange={onChange} />
    </>
  )
}

/** A measure at the beginning of a sentence. */
function labelOf(key: MeasureKey): string {
  return key === 'count' ? t('event.count') : beginning(t(`measures.${key}`))
}

function sentenceOf({ key, of }: Measure) {
  if (key === 'count') return 'event.howOften'
  return of === undefined ? 'event.ofEvents' : 'event.ofProperty'
}

interface ComparedProps extends FormProps<EventCondition> {
  readonly measure: Measure
}

function Compared({ condition, measure, onChange }: ComparedProps) {
  return (
    <NumberComparisons
      written={condition}
      words={measure.key === 'count' ? 'times' : 'value'}
      usual={useUsual(condition, measure)}
      onChange={onChange}
    />
  )
}

/** Measures of one event each, which are like the numbers of the property. */
const TYPICAL: readonly Measure['key'][] = ['mean', 'min', 'max', 'median', 'quantile']

/** What a measure usually is. Counts and totals are known of all events of one name, and over all time. */
function useUsual({ event, where, in: window }: EventCondition, { key, of }: Measure): string | undefined {
  const names = namesOf(event)
  const isTypical = of !== undefined && of !== '' && TYPICAL.includes(key)
  const isAdded =
    (key === 'count' || (key === 'sum' && of !== '')) && names.length === 1 && where === undefined
  const place = { of: 'event', names, path: of ?? '' } as const
  const { usual } = useKnownValues(isTypical || isAdded ? place : undefined, {
    atOnce: true,
    of: isAdded ? key : 'each',
  })
  return usual && isAdded && window !== undefined ? t('usuallyEver', { usual }) : usual
}

export const eventForm = kindForm(fits, EventForm)
