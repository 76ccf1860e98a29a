import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { useMay } from '../api/session'
import { texts } from '../i18n'
import { SegmentationCard } from './SegmentationCard'
import classes from './Segmentations.module.css'
import type { SegmentationView } from './segmentations'

const t = texts('segmentList')

interface SegmentationsProps {
  readonly segmentations: readonly SegmentationView[]
}

/** Every way in which the customers are divided without overlap. */
export function Segmentations({ segmentations }: SegmentationsProps) {
  const mayWrite = useMay('segments:write')
  return (
    <section className={classes.section} aria-label={t('views.segmentations')}>
      <div className={classes.head}>
        <p>{t(segmentations.length === 0 ? 'segmentations.none' : 'segmentations.about')}</p>
        {mayWrite && (
          <Button component={Link} to="/build?kind=segmentation" variant="default" size="xs">
            {t('segmentations.create')}
          </Button>
        )}
      </div>
      <div className={classes.grid}>
        {segmentations.map((segmentation) => (
          <SegmentationCard key={segmentation.name} segmentation={segmentation} />
        ))}
      </div>
    </section>
  )
}
