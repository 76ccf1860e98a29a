import type { ReactNode } from 'react'
import { texts } from '../../../i18n'
import { Extra, TakeOut } from '../controls/Extra'
import { NameBox } from '../controls/NameBox'
import { useIsReading } from '../controls/reading'
import { Line, Words } from '../controls/Sentence'
import { usePropertyNames } from '../data/use-names'
import { type Filter, readFilter, writeFilter } from '../language/filter'
import { PropertyTest } from './PropertyTest'
import classes from './parts.module.css'
import { Where } from './Where'
import { YamlValue } from './YamlValue'

const t = texts('conditions')

interface FilterPartProps {
  /** The word before it: where, and, or. */
  readonly lead: ReactNode
  readonly value: unknown
  readonly events: readonly string[] | undefined
  /** Undefined takes the part out. */
  readonly onChange: (value: unknown) => void
}

/** One test of a filter, or a group of them. */
export function FilterPart({ lead, value, events, onChange }: FilterPartProps) {
  const filter = readFilter(value)
  if (filter?.kind === 'not') {
    const negated = (
      <Words>
        {lead}
        {t('not')}
        <TakeOut label={t('remove.not')} onClick={() => onChange(filter.part)} />
      </Words>
    )
    const put = (part: unknown) => onChange(part === undefined ? undefined : { not: part })
    return <FilterPart lead={negated} value={filter.part} events={events} onChange={put} />
  }
  return (
    <>
      <Line>
        <Words>
          {lead}
          {filter ? (
            <FilterHead filter={filter} events={events} onChange={(next) => onChange(writeFilter(next))} />
          ) : (
            <YamlValue label={t('labels.filter')} value={value} onChange={onChange} />
          )}
          <Extra label={t('add.not')} onClick={() => onChange({ not: value })} />
          <TakeOut label={t('remove.test')} onClick={() => onChange(undefined)} />
        </Words>
      </Line>
      {filter && <FilterBody filter={filter} events={events} onChange={onChange} />}
    </>
  )
}

interface FilterHeadProps {
  readonly filter: Filter
  readonly events: readonly string[] | undefined
  readonly onChange: (filter: Filter) => void
}

const NO_EVENTS: readonly string[] = []

function FilterHead({ filter, events, onChange }: FilterHeadProps) {
  const properties = usePropertyNames(events ?? NO_EVENTS)
  const isReading = useIsReading()
  if (filter.kind === 'property') {
    return (
      <PropertyTest
        written={filter.written}
        events={events}
        onChange={(written) => onChange({ ...filter, written })}
      />
    )
  }
  if (filter.kind === 'element') {
    return (
      <Words>
        {t('oneElementOf')}
        <NameBox
          label={t('labels.list')}
          value={filter.path}
          suggestions={events && properties}
          onChange={(path) => onChange({ ...filter, path })}
        />
        {t('has')}
      </Words>
    )
  }
  return isReading ? null : t(filter.kind === 'any' ? 'anyOfThese' : 'allOfThese')
}

interface FilterBodyProps {
  readonly filter: Filter
  readonly events: readonly string[] | undefined
  readonly onChange: (value: unknown) => void
}

/** What is tested inside of a group, or of the elements of a list. */
function FilterBody({ filter, events, onChange }: FilterBodyProps) {
  const isReading = useIsReading()
  if (filter.kind === 'property' || filter.kind === 'not') return null
  const inside =
    filter.kind === 'element' ? (
      <Where
        lead=""
        value={filter.where}
        events={undefined}
        onChange={(where) => onChange(where === undefined ? undefined : writeFilter({ ...filter, where }))}
      />
    ) : (
      <Where lead="" value={writeFilter(filter)} events={events} onChange={onChange} />
    )
  return isReading ? <span> ({inside})</span> : <div className={classes.inside}>{inside}</div>
}
