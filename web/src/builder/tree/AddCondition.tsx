import { Button, Popover } from '@mantine/core'
import { texts } from '../../i18n'
import { type Condition, ConditionPicker, useOnlyEvent } from '../conditions'
import classes from './AddCondition.module.css'
import { usePopup } from './use-popup'

const t = texts('builder')

interface AddConditionProps {
  /** The id of the group that is added to. */
  readonly group: number
  readonly onAdd: (condition: Condition) => void
  readonly primary?: boolean
}

/** What can be added, to be looked through or searched. */
export function AddCondition({ group, onAdd, primary = false }: AddConditionProps) {
  const { button, isOpen, show, onButtonKeyDown, onPopupKeyDown } = usePopup()
  const fillIn = useOnlyEvent()
  return (
    <Popover position="bottom-start" shadow="md" opened={isOpen} onChange={show} closeOnEscape={false}>
      <Popover.Target>
        <Button
          ref={button}
          size="compact-sm"
          variant={primary ? 'filled' : 'default'}
          data-add="condition"
          onClick={() => show(!isOpen)}
          onKeyDown={onButtonKeyDown}
        >
          + {t('tree.add')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.popup!} data-item={group} onKeyDown={onPopupKeyDown}>
        <ConditionPicker
          onPick={(condition) => {
            show(false)
            onAdd(fillIn(condition))
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
