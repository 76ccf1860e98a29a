import { texts } from '../../../i18n'
import { Choice, optionsOf } from '../controls/Choice'
import { Extra } from '../controls/Extra'
import { useIsReading } from '../controls/reading'
import { Words } from '../controls/Sentence'
import { ToolRow } from '../controls/tool-row'
import { joined, NEW_ELEMENT, NEW_TEST, partsOf, withPart } from '../language/filter'
import { FilterPart } from './FilterPart'
import classes from './parts.module.css'

const t = texts('conditions')

interface WhereProps {
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  /** The events whose properties are tested; undefined for the elements of a list. */
  readonly events: readonly string[] | undefined
  readonly lead?: string
}

/** Which events count: tests of their properties, a line each. */
export function Where({ value, onChange, events, lead = t('where') }: WhereProps) {
  const isReading = useIsReading()
  if (value === undefined) return null
  const { join, parts } = partsOf(value)
  const put = (next: readonly unknown[]) => onChange(joined(join, next, value))
  const joinChoice = (
    <Choice
      label={t('labels.join')}
      value={join}
      options={optionsOf(['all', 'any'], (one) => t(`joins.${one}`))}
      onChange={(next) => onChange({ [next]: parts })}
    />
  )
  const lines = parts.map((part, index) => (
    <FilterPart
      // biome-ignore lint/suspicious/noArrayIndexKey: a test has nothing but its place
      key={index}
      lead={index === 0 ? lead : index === 1 ? joinChoice : t(`joins.${join}`)}
      value={part}
      events={events}
      onChange={(next) => put(withPart(parts, index, next))}
    />
  ))
  if (isReading) {
    const said = parts.length === 0 ? [`${lead} ${t(`emptyFilter.${join}`)}`] : lines
    return (
      <>
        {lead !== '' && ' '}
        <Words>{said}</Words>
      </>
    )
  }
  return (
    <div className={classes.where}>
      {parts.length === 0 && <p className={classes.empty}>{t(`emptyFilter.${join}`)}</p>}
      {lines}
      <div className={classes.tools}>
        <ToolRow value={null}>
          <Extra label={t(`add.test.${join}`)} onClick={() => put([...parts, NEW_TEST])} />
          <Extra
            label={t('add.group')}
            onClick={() => put([...parts, { [join === 'all' ? 'any' : 'all']: [NEW_TEST, NEW_TEST] }])}
          />
          {events !== undefined && (
            <Extra label={t('add.element')} onClick={() => put([...parts, NEW_ELEMENT])} />
          )}
        </ToolRow>
      </div>
    </div>
  )
}
