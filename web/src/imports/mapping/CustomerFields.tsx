import { texts } from '../../i18n'
import { ColumnSelect } from './ColumnSelect'
import { DraftInput } from './DraftInput'
import type { FormPart } from './form-part'
import classes from './MappingForm.module.css'
import { setAt } from './mapping-text'

const t = texts('imports')

const NAMESPACES = ['user_id', 'customer_id', 'email', 'phone', 'anonymous_id', 'device_id']

/** Numbers of which nothing says whether calls use them, too. */
const OWN_NUMBERS = 'customer_id'

/** Whose row it is. */
export function CustomerFields({ text, view, columns, onChange }: FormPart) {
  const { column, namespace } = view.customer
  return (
    <fieldset>
      <legend>{t('mapping.customer')}</legend>
      <div className={classes.pair}>
        <ColumnSelect
          label={t('mapping.column')}
          value={column}
          columns={columns}
          onChange={(next) => onChange(setAt(text, ['customer', 'column'], next))}
        />
        <DraftInput
          label={t('mapping.kindOfIdentity')}
          value={namespace}
          suggestions={NAMESPACES}
          onCommit={(next) =>
            onChange(setAt(text, ['customer', 'namespace'], next === '' ? undefined : next))
          }
        />
      </div>
      {namespace === OWN_NUMBERS && <p className={classes.note}>{t('mapping.ownNumbers')}</p>}
    </fieldset>
  )
}
