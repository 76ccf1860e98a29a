import type { Change } from '../../api/change-feed'
import { formatCount } from '../../format/number'
import { texts } from '../../i18n'

const t = texts('segments')

/** Who joined and who left a segment since its members were listed. Whoever did both has done neither. */
interface MemberNews {
  readonly joined: ReadonlySet<number>
  readonly left: ReadonlySet<number>
  /** Changes that are not known one by one. */
  readonly isVague: boolean
}

export const NO_NEWS: MemberNews = { joined: new Set(), left: new Set(), isVague: false }

/** Of more than so many it is not known who they are. */
const MOST = 10_000

export function addNews(news: MemberNews, segment: string, changes: readonly Change[]): MemberNews {
  const concerned = changes.filter((change) => change.segment === segment)
  if (concerned.length === 0) return news
  const [joined, left] = [new Set(news.joined), new Set(news.left)]
  for (const { change, profileId = -1 } of concerned) {
    const [to, from] = change === 'entered' ? [joined, left] : [left, joined]
    if (!from.delete(profileId)) to.add(profileId)
  }
  if (joined.size + left.size > MOST) return { ...NO_NEWS, isVague: true }
  return { joined, left, isVague: news.isVague }
}

/** `3 joined, 1 left`; undefined where there is nothing to say. */
export function sayNews({ joined, left, isVague }: MemberNews): string | undefined {
  if (isVague) return t('members.changed')
  const said = [
    ...(joined.size > 0 ? [t('members.joined', { count: formatCount(joined.size) })] : []),
    ...(left.size > 0 ? [t('members.left', { count: formatCount(left.size) })] : []),
  ]
  return said.length > 0 ? said.join(', ') : undefined
}
