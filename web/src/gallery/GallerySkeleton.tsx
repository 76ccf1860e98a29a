import { Skeleton } from '@mantine/core'
import { texts } from '../i18n'
import classes from './GalleryPage.module.css'

const t = texts('gallery')

/** The shape of the gallery while it loads. */
export function GallerySkeleton() {
  return (
    <div role="status" aria-label={t('loading')}>
      <Skeleton height={34} mb="md" />
      <div className={classes.grid}>
        {[0, 1, 2, 3, 4, 5].map((card) => (
          <Skeleton key={card} height={190} radius="lg" />
        ))}
      </div>
    </div>
  )
}
