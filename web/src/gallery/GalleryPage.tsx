import { TextInput } from '@mantine/core'
import { Link, useSearchParams } from 'react-router'
import { type Gallery, useGallery } from '../api/gallery'
import { OldData } from '../frame/OldData'
import { PageHead } from '../frame/PageHead'
import { texts } from '../i18n'
import { ErrorState } from '../states/ErrorState'
import { usePageTitle } from '../states/use-page-title'
import { Categories } from './Categories'
import { findTemplates, type GalleryAsked, galleryAsked, galleryParams } from './filter'
import classes from './GalleryPage.module.css'
import { GallerySkeleton } from './GallerySkeleton'
import { LackingCard } from './LackingCard'
import { TemplateCard } from './TemplateCard'

const t = texts('gallery')

/** Ready-made segments, each with how many it would have. */
export function GalleryPage() {
  usePageTitle(t('title'))
  const gallery = useGallery()
  const [params, setParams] = useSearchParams()
  const asked = galleryAsked(params)
  const change = (change: Partial<GalleryAsked>) =>
    setParams(galleryParams({ ...asked, ...change }), { replace: true, preventScrollReset: true })
  if (gallery.isError && gallery.data === undefined)
    return <ErrorState page error={gallery.error} onRetry={() => void gallery.refetch()} />
  return (
    <>
      <PageHead
        title={t('title')}
        intro={t('about')}
        action={
          <TextInput
            type="search"
            className={classes.search}
            aria-label={t('search')}
            placeholder={t('search')}
            value={asked.search}
            onChange={(event) => change({ search: event.currentTarget.value })}
          />
        }
      />
      <OldData />
      {gallery.data === undefined ? (
        <GallerySkeleton />
      ) : (
        <Templates gallery={gallery.data} asked={asked} onChange={change} />
      )}
    </>
  )
}

interface TemplatesProps {
  readonly gallery: Gallery
  readonly asked: GalleryAsked
  readonly onChange: (change: Partial<GalleryAsked>) => void
}

function Templates({ gallery: { categories, templates }, asked, onChange }: TemplatesProps) {
  const { usable, lacking } = findTemplates(templates, asked)
  return (
    <>
      <Categories
        categories={categories}
        templates={templates}
        chosen={asked.category}
        onChoose={(category) => onChange({ category })}
      />
      <p role="status" className={classes.count}>
        {t('count', { usable: usable.length, lacking: lacking.length })}
      </p>
      {usable.length + lacking.length === 0 && <p className={classes.nothing}>{t('nothing')}</p>}
      <ul className={classes.grid}>
        {usable.map((template) => (
          <TemplateCard key={template.name} template={template} />
        ))}
      </ul>
      {lacking.length > 0 && (
        <section aria-labelledby="lacking">
          <h2 id="lacking" className={classes.heading}>
            {t('lacking.title')}
          </h2>
          <p className={classes.note}>
            {t.rich('lacking.text', { link: (inside) => <Link to="/data/events">{inside}</Link> })}
          </p>
          <ul className={classes.grid}>
            {lacking.map((template) => (
              <LackingCard key={template.name} template={template} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
