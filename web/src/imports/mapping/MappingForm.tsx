import { texts } from '../../i18n'
import { CustomerFields } from './CustomerFields'
import { EventsFields } from './EventsFields'
import { FieldList } from './FieldList'
import type { FormPart } from './form-part'
import classes from './MappingForm.module.css'
import { TimeFields } from './TimeFields'

const t = texts('imports')

/** What the columns mean, as fields; each change is one of the YAML. */
export function MappingForm(part: FormPart) {
  const { text, view, columns, onChange } = part
  return (
    <div className={classes.form}>
      <CustomerFields {...part} />
      <TimeFields {...part} />
      <EventsFields {...part} />
      <fieldset>
        <legend>{t('mapping.traits')}</legend>
        <FieldList
          noun="trait"
          at={TRAITS}
          fields={view.traits}
          text={text}
          columns={columns}
          onChange={onChange}
        />
        {view.notes.map((note) => (
          <p key={note} className={classes.note}>
            {note}
          </p>
        ))}
      </fieldset>
    </div>
  )
}

const TRAITS = ['traits'] as const
