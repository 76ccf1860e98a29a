import { Menu } from '@mantine/core'
import { useMergedRef } from '@mantine/hooks'
import type { KeyboardEvent, Ref } from 'react'
import { texts } from '../../i18n'
import type { Item } from '../definition/items'
import { DIRECTIONS, type Direction } from '../definition/moves'
import classes from './Handle.module.css'
import { useTree } from './tree-context'
import { useItemDeeds } from './use-item-deeds'
import { usePopup } from './use-popup'

const t = texts('builder')

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
}
const SHOWN: Readonly<Record<Direction, string>> = { up: 'Alt ↑', down: 'Alt ↓', in: 'Alt →', out: 'Alt ←' }

interface HandleProps {
  readonly item: Item
  readonly name: string
  readonly ref: Ref<HTMLButtonElement>
}

/** Drags an item by pointer, moves it by Alt and the arrow keys, and opens what else may be done with it. */
export function Handle({ item, name, ref }: HandleProps) {
  const { readOnly } = useTree()
  const deeds = useItemDeeds(item)
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = event.altKey ? ARROWS[event.key] : undefined
    if (direction === undefined || readOnly) return
    event.preventDefault()
    event.stopPropagation()
    deeds.move(direction)
  }
  const { button, isOpen, show, onButtonKeyDown, onPopupKeyDown } = usePopup()
  const target = useMergedRef(ref, button)
  const isNegated = item.negations > 0
  return (
    <Menu
      position="bottom-start"
      shadow="md"
      disabled={readOnly}
      opened={isOpen}
      onChange={show}
      trapFocus={false}
      returnFocus={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <button
          ref={target}
          type="button"
          className={classes.handle}
          data-handle-of={item.id}
          disabled={readOnly}
          aria-label={t('tree.options', { name })}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight"
          onKeyDownCapture={onKeyDown}
          onKeyDown={onButtonKeyDown}
        >
          <svg width="10" height="16" viewBox="0 0 10 16" aria-hidden="true">
            {[2, 8].flatMap((x) => [3, 8, 13].map((y) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.4" />))}
          </svg>
        </button>
      </Menu.Target>
      <Menu.Dropdown ref={focusFirst} onKeyDown={onPopupKeyDown}>
        {DIRECTIONS.map((direction) => (
          <Menu.Item
            key={direction}
            disabled={!deeds.canMove(direction)}
            rightSection={<kbd className={classes.keys}>{SHOWN[direction]}</kbd>}
            onClick={() => deeds.move(direction)}
          >
            {t(`menu.${direction}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={deeds.negate}>{t(isNegated ? 'menu.unnegate' : 'menu.negate')}</Menu.Item>
        <Menu.Item onClick={() => deeds.wrap('any')}>{t('menu.wrapAny')}</Menu.Item>
        <Menu.Item onClick={() => deeds.wrap('all')}>{t('menu.wrapAll')}</Menu.Item>
        {item.kind === 'group' && !isNegated && (
          <Menu.Item onClick={deeds.dissolve}>{t('menu.dissolve')}</Menu.Item>
        )}
        <Menu.Item onClick={deeds.duplicate}>{t('menu.duplicate')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item className={classes.remove!} onClick={deeds.remove}>
          {t('menu.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** A menu that opens has the keyboard on what can be chosen first. */
function focusFirst(menu: HTMLElement | null): void {
  menu?.querySelector<HTMLElement>('[role=menuitem]:not(:disabled)')?.focus({ preventScroll: true })
}
