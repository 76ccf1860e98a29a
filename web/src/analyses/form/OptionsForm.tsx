import { texts } from '../../i18n'
import type { Field } from './fields'
import type { FormValues } from './form-values'
import { nameSource } from './name-sources'
import { OptionField } from './OptionField'
import classes from './OptionsForm.module.css'
import type { useKnownNames } from './use-known-names'

const t = texts('analyses')

interface OptionsFormProps {
  readonly fields: readonly Field[]
  readonly values: FormValues
  readonly problems: Readonly<Record<string, string>>
  /** Those that are seen at first; the others are folded. */
  readonly first: readonly string[]
  /** Without them there is no question. */
  readonly required: readonly string[]
  readonly names: ReturnType<typeof useKnownNames>
  readonly onChange: (values: FormValues) => void
}

/** The options of an analysis: what matters most at once, everything else on demand. */
export function OptionsForm({ fields, first, problems, ...rest }: OptionsFormProps) {
  const isFirst = ({ key }: Field) => first.includes(key)
  const others = fields.filter((field) => !isFirst(field))
  const isWrong = others.some(({ key }) => problems[key] !== undefined)
  const asked = { ...rest, problems }
  return (
    <div className={classes.form}>
      <Fields fields={fields.filter(isFirst)} {...asked} />
      {others.length > 0 && (
        <details className={classes.more} open={isWrong || undefined}>
          <summary>{t('form.more', { count: others.length })}</summary>
          <div className={classes.form}>
            <Fields fields={others} {...asked} />
          </div>
        </details>
      )}
    </div>
  )
}

function Fields({ fields, values, problems, required, names, onChange }: Omit<OptionsFormProps, 'first'>) {
  const change = (key: string) => (value: FormValues[string]) => onChange({ ...values, [key]: value })
  return fields.map((field) => {
    const { key, kind, label, description } = field
    const source = nameSource(key)
    if (kind !== 'group') {
      return (
        <OptionField
          key={key}
          field={field}
          value={values[key]}
          known={source === undefined ? [] : names[source]}
          problem={problems[key]}
          required={required.includes(key)}
          onChange={change(key)}
        />
      )
    }
    return (
      <fieldset key={key} className={classes.group}>
        <legend>{label}</legend>
        <p>{description}</p>
        {problems[key] && (
          <p role="alert" className={classes.problem}>
            {problems[key]}
          </p>
        )}
        <Fields
          fields={field.fields}
          values={(values[key] ?? {}) as FormValues}
          problems={{}}
          required={[]}
          names={names}
          onChange={change(key)}
        />
      </fieldset>
    )
  })
}
