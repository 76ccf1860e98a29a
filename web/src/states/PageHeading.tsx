import { visible } from '../format/visible-text'
import { usePageTitle } from './use-page-title'

interface PageHeadingProps {
  readonly text: string
  readonly className?: string | undefined
}

/** The heading where a message is all there is of a page, which the tab is called after too. */
export function PageHeading({ text, className }: PageHeadingProps) {
  usePageTitle(visible(text))
  return <h1 className={className}>{text}</h1>
}
