import { texts } from '../../../i18n'
import { Extra, TakeOut } from '../controls/Extra'
import { NameBox } from '../controls/NameBox'
import { Together, Words } from '../controls/Sentence'
import { useEventNames } from '../data/use-names'
import { withPart } from '../language/filter'
import { type Names, namesOf, writeNames } from '../language/names'

const t = texts('conditions')

interface EventNamesProps {
  readonly value: Names
  readonly onChange: (value: Names) => void
}

/** One event, or several of which any counts. */
export function EventNames({ value, onChange }: EventNamesProps) {
  const suggestions = useEventNames()
  const names = namesOf(value)
  const put = (index: number, name: string | undefined) =>
    onChange(writeNames(withPart(names, index, name) as readonly string[], value))
  return (
    <Words>
      {names.map((name, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names have nothing but their place while they are typed
        <Words key={index}>
          {index > 0 && t('or')}
          <Together>
            <NameBox
              label={t('labels.event')}
              value={name}
              suggestions={suggestions}
              onChange={(next) => put(index, next)}
            />
            {names.length > 1 && (
              <TakeOut label={t('remove.event', { name })} onClick={() => put(index, undefined)} />
            )}
          </Together>
        </Words>
      ))}
      {names.at(-1) !== '' && (
        <Extra label={t('add.event')} onClick={() => onChange(writeNames([...names, ''], value))} />
      )}
    </Words>
  )
}
