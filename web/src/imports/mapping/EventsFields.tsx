import { Button } from '@mantine/core'
import { texts } from '../../i18n'
import { EventFields } from './EventFields'
import type { FormPart } from './form-part'
import classes from './MappingForm.module.css'
import { setAt } from './mapping-text'

const t = texts('imports')

/** What happened; a row may give several events, or none. */
export function EventsFields(part: FormPart) {
  const { text, view, onChange } = part
  const { events } = view
  const remove = (index: number) =>
    onChange(setAt(text, events.length === 1 ? ['events'] : ['events', index], undefined))
  return (
    <fieldset>
      <legend>{t('mapping.events')}</legend>
      {events.map((event, index) => (
        <EventFields
          // biome-ignore lint/suspicious/noArrayIndexKey: an event has nothing but its place
          key={index}
          {...part}
          event={event}
          index={index}
          onRemove={() => remove(index)}
        />
      ))}
      {events.length === 0 && <p className={classes.note}>{t('mapping.noEvents')}</p>}
      <Button
        variant="default"
        size="xs"
        onClick={() =>
          onChange(setAt(text, ['events', events.length], { name: `event_${events.length + 1}` }))
        }
      >
        {t('mapping.addEvent')}
      </Button>
    </fieldset>
  )
}
