import { Button, Menu } from '@mantine/core'
import { Fragment } from 'react'
import { texts } from '../../i18n'
import { CONDITION_KINDS, type ConditionGroup } from '../conditions'
import classes from './AddCondition.module.css'

const t = texts('builder')

const GROUPS: readonly ConditionGroup[] = ['behaviour', 'traits', 'numbers', 'segments', 'others']

interface AddConditionProps {
  readonly onAdd: (kind: string) => void
  readonly primary?: boolean
}

/** What can be added, by what it is about. */
export function AddCondition({ onAdd, primary = false }: AddConditionProps) {
  return (
    <Menu position="bottom-start" shadow="md" returnFocus>
      <Menu.Target>
        <Button size="compact-sm" variant={primary ? 'filled' : 'default'} data-add="condition">
          + {t('tree.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu!}>
        <div className={classes.columns}>
          {GROUPS.map((group) => (
            <Fragment key={group}>
              <div className={classes.group}>
                <Menu.Label>{t(`groups.${group}`)}</Menu.Label>
                {CONDITION_KINDS.filter((one) => one.group === group).map(({ kind, title }) => (
                  <Menu.Item key={kind} onClick={() => onAdd(kind)}>
                    {title}
                  </Menu.Item>
                ))}
              </div>
            </Fragment>
          ))}
        </div>
      </Menu.Dropdown>
    </Menu>
  )
}
