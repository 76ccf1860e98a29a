import { ActionIcon, Button } from '@mantine/core'
import { texts } from '../../i18n'
import type { Frame } from './frame'
import { canBeNearer, further, type MapView, nearer } from './view'
import classes from './WorldMap.module.css'

const t = texts('explore')
const VIEWS = ['most', 'world'] as const

interface MapToolsProps {
  readonly view: MapView
  readonly frame: Frame
  /** Where what is picked lies, to which a step nearer goes. */
  readonly middle: Parameters<typeof nearer>[1]
  readonly onView: (view: MapView) => void
}

/** What the map is to show. */
export function MapTools({ view, frame, middle, onView }: MapToolsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
    <div className={classes.tools} role="group" aria-label={t('regions.map')} data-not-exported>
      <Button.Group>
        {VIEWS.map((one) => (
          <Button
            key={one}
            variant={view === one ? 'light' : 'default'}
            size="xs"
            aria-pressed={view === one}
            onClick={() => onView(one)}
          >
            {t(`regions.views.${one}`)}
          </Button>
        ))}
      </Button.Group>
      <ActionIcon.Group>
        <ActionIcon
          variant="default"
          size="input-xs"
          aria-label={t('regions.zoomOut')}
          title={t('regions.zoomOut')}
          disabled={view === 'world'}
          onClick={() => onView(further(frame))}
        >
          −
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="input-xs"
          aria-label={t('regions.zoomIn')}
          title={t('regions.zoomIn')}
          disabled={!canBeNearer(frame)}
          onClick={() => onView(nearer(frame, middle))}
        >
          +
        </ActionIcon>
      </ActionIcon.Group>
    </div>
  )
}
