import { TextInput } from '@mantine/core'
import { texts } from '../../i18n'
import { textOf } from '../definition/fields'
import type { Definition } from '../definition/node'
import { isRecord } from '../definition/plain-data'
import type { Edit } from '../use-draft'
import classes from './Parts.module.css'
import { changeRest } from './part-edits'

const t = texts('builder')

interface RestProps {
  readonly definition: Definition
  readonly edit: Edit
  readonly readOnly: boolean
}

/** The part that has everybody else. */
export function Rest({ definition, edit, readOnly }: RestProps) {
  const rest = isRecord(definition.rest) ? definition.rest : {}
  const input = (field: 'title' | 'name') => ({
    size: 'xs' as const,
    readOnly,
    'aria-label': `${t('parts.rest')}: ${t(`parts.${field}`)}`,
    placeholder: t(`parts.${field}`),
    value: textOf(rest, field),
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      edit((one) => changeRest(one, field, currentTarget.value), `rest ${field}`),
  })
  return (
    <div className={classes.rest}>
      <p>
        <strong>{t('parts.rest')}</strong> <span>{t('parts.restText')}</span>
      </p>
      <div className={classes.head}>
        <TextInput className={classes.title!} {...input('title')} />
        <TextInput className={classes.name!} {...input('name')} />
      </div>
    </div>
  )
}
