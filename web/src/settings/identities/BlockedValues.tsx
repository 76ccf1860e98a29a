import { Textarea } from '@mantine/core'
import { useState } from 'react'
import type { IdentityRules } from '../../api/settings'
import { texts } from '../../i18n'
import classes from '../forms.module.css'
import { valuesOf } from './rules-edits'

const t = texts('settings')

interface BlockedValuesProps {
  readonly rules: IdentityRules
  readonly disabled: boolean
  readonly onChange: (rules: IdentityRules) => void
}

/** What programs write where an identifier is missing. */
export function BlockedValues({ rules, disabled, onChange }: BlockedValuesProps) {
  const [text, setText] = useState(rules.blockedValues.join('\n'))
  return (
    <Textarea
      className={classes.narrow}
      label={t('identities.values')}
      description={t('identities.valuesNote')}
      rows={4}
      spellCheck={false}
      value={text}
      disabled={disabled}
      onChange={({ currentTarget: { value } }) => {
        setText(value)
        onChange({ ...rules, blockedValues: valuesOf(value) })
      }}
    />
  )
}
