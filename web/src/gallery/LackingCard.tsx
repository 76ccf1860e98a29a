import type { GalleryTemplate } from '../api/gallery'
import { texts } from '../i18n'
import classes from './GalleryPage.module.css'

const t = texts('gallery')

interface LackingCardProps {
  readonly template: GalleryTemplate
}

/** A template that cannot be used yet, and what it would need. */
export function LackingCard({ template: { title, purpose, missing } }: LackingCardProps) {
  return (
    <li className={classes.card} data-lacking>
      <h3>{title}</h3>
      <p>{purpose}</p>
      <p className={classes.needs}>{t('lacking.needs')}</p>
      <ul className={classes.missing}>
        {missing.map(({ role, title: what, kind, example }) => (
          <li key={role}>
            {what} <span>{t(`lacking.${kind}`, { example })}</span>
          </li>
        ))}
      </ul>
    </li>
  )
}
