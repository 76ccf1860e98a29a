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
  return (
    <section className={classes.section} aria-label={t('views.segmentations')}>
      <p className={classes.about}>
        {t(segmentations.length === 0 ? 'segmentations.none' : 'segmentations.about')}
      </p>
      <div className={classes.grid}>
        {segmentations.map((segmentation) => (
          <SegmentationCard key={segmentation.name} segmentation={segmentation} />
        ))}
      </div>
    </section>
  )
}
