import { useInViewport } from '@mantine/hooks'
import { useDraftCount } from '../api/drafts'
import { useMay } from '../api/session'
import { formatCount, formatShare } from '../format/number'
import { texts } from '../i18n'
import classes from './GalleryPage.module.css'
import { useSeen } from './use-seen'

const t = texts('gallery')

interface TemplateSizeProps {
  readonly definition: GalleryDefinition
}

type GalleryDefinition = Readonly<Record<string, unknown>> | undefined

/** How many a template would have now, from a sample; asked for when it comes into view. */
export function TemplateSize({ definition }: TemplateSizeProps) {
  const { ref, inViewport } = useInViewport()
  const mayCount = useMay('evaluations:run')
  const isSeen = useSeen(inViewport)
  const enabled = mayCount && isSeen && definition !== undefined
  const { data, isError } = useDraftCount(JSON.stringify(definition), 'sample', enabled)
  return (
    <p ref={ref} className={classes.size}>
      {data && <Size size={data.size} share={data.share} />}
      {enabled && !data && (isError ? t('size.unknown') : t('size.counting'))}
    </p>
  )
}

interface SizeProps {
  readonly size: { readonly value: number; readonly low: number; readonly high: number }
  readonly share: number
}

function Size({ size: { value, low, high }, share }: SizeProps) {
  const range =
    low === high ? undefined : t('size.between', { low: formatCount(low), high: formatCount(high) })
  return (
    <span title={range}>
      <b>{low === high ? formatCount(value) : t('size.about', { count: formatCount(value) })}</b>{' '}
      {t('size.share', { count: Math.round(value), share: formatShare(share) })}
    </span>
  )
}
