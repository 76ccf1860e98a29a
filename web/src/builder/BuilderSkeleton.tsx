import { Skeleton } from '@mantine/core'
import { texts } from '../i18n'

const t = texts('states')

/** The shape of what is built while it loads. */
export function BuilderSkeleton() {
  return (
    <div role="status" aria-label={t('loading')}>
      <Skeleton height={480} radius="lg" />
    </div>
  )
}
