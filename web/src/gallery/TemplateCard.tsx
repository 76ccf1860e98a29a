import { Button } from '@mantine/core'
import { Link } from 'react-router'
import type { GalleryTemplate } from '../api/gallery'
import { useMay } from '../api/session'
import { visible } from '../format/visible-text'
import { texts } from '../i18n'
import { segmentPath } from '../segments/segment-path'
import classes from './GalleryPage.module.css'
import { TemplateSize } from './TemplateSize'

const t = texts('gallery')

interface TemplateCardProps {
  readonly template: GalleryTemplate
}

/** A template that can be used: what it is for, whom it means, how many they are. */
export function TemplateCard({ template }: TemplateCardProps) {
  const { name, title, purpose, sentence = '', saved } = template
  const mayWrite = useMay('segments:write')
  return (
    <li className={classes.card}>
      <h2>{visible(title)}</h2>
      <p>{purpose}</p>
      <p className={classes.sentence}>{visible(sentence)}</p>
      <div className={classes.foot}>
        <TemplateSize definition={template.definition} />
        {saved ? (
          <Button component={Link} to={segmentPath(name)} variant="subtle" size="xs">
            {t('saved')}
          </Button>
        ) : (
          mayWrite && (
            <Button
              component={Link}
              to={`/build?template=${encodeURIComponent(name)}`}
              variant="light"
              size="xs"
              aria-label={t('useNamed', { title: visible(title) })}
            >
              {t('use')}
            </Button>
          )
        )}
      </div>
    </li>
  )
}
