import { SegmentationCard } from './SegmentationCard'
import classes from './Segmentations.module.css'
import type { SegmentationView } from './segmentations'

interface SegmentationsProps {
  readonly segmentations: readonly SegmentationView[]
}

/** Every way in which the customers are divided without overlap. */
export function Segmentations({ segmentations }: SegmentationsProps) {
  if (segmentations.length === 0) return null
  return (
    <section className={classes.section} aria-labelledby="segmentations">
      <header className={classes.header}>
        <h2 id="segmentations">Segmentations</h2>
        <p>Each puts every profile into exactly one part.</p>
      </header>
      <div className={classes.grid}>
        {segmentations.map((segmentation) => (
          <SegmentationCard key={segmentation.name} segmentation={segmentation} />
        ))}
      </div>
    </section>
  )
}
