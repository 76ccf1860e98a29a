import { Checkbox } from '@mantine/core'
import { type Permission, usePermissions } from '../../api/keys'
import { useSession } from '../../api/session'
import { texts } from '../../i18n'
import { Loaded } from '../../states/Loaded'
import classes from './keys.module.css'

const t = texts('settings')

interface ScopeChoiceProps {
  readonly chosen: readonly Permission[]
  readonly onChange: (chosen: readonly Permission[]) => void
}

/** What an API key may do, of what oneself may do. */
export function ScopeChoice({ chosen, onChange }: ScopeChoiceProps) {
  const own = useSession().data?.permissions ?? []
  const toggle = (name: Permission, wanted: boolean) =>
    onChange(wanted ? [...chosen, name] : chosen.filter((other) => other !== name))
  return (
    <fieldset className={classes.fieldset}>
      <legend>{t('keys.scopes')}</legend>
      <Loaded query={usePermissions()} height={272}>
        {(permissions) => (
          <div className={classes.scopes}>
            {permissions
              .filter(({ name }) => own.includes(name))
              .map(({ name, meaning }) => (
                <Checkbox
                  key={name}
                  size="xs"
                  label={meaning}
                  description={name}
                  checked={chosen.includes(name)}
                  onChange={(event) => toggle(name, event.currentTarget.checked)}
                />
              ))}
          </div>
        )}
      </Loaded>
    </fieldset>
  )
}
