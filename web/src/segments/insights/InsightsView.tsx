import { Link, useLocation, useSearchParams } from 'react-router'
import type { SegmentDetail } from '../../api/segments'
import { texts } from '../../i18n'
import { Insight } from './Insight'
import classes from './Insights.module.css'
import { MemberScores } from './MemberScores'
import { TOPICS, type Topic, topicOf } from './topics'

const t = texts('segments')

interface InsightsViewProps {
  readonly segment: SegmentDetail
}

/** What can be found out about the members, a topic at a time. */
export function InsightsView({ segment }: InsightsViewProps) {
  const [params] = useSearchParams()
  const topic = topicOf(params.get('topic'))
  return (
    <div className={classes.insights}>
      <TopicLinks current={topic} />
      {topic === 'scores' ? (
        <MemberScores id={segment.id} />
      ) : (
        <Insight key={topic} topic={topic} segment={segment} />
      )}
    </div>
  )
}

function TopicLinks({ current }: { readonly current: Topic }) {
  const { pathname } = useLocation()
  return (
    <nav className={classes.topics} aria-label={t('insights.label')}>
      {TOPICS.map((topic) => (
        <Link
          key={topic}
          to={`${pathname}?${new URLSearchParams({ view: 'insights', topic })}`}
          aria-current={topic === current ? 'page' : undefined}
          preventScrollReset
        >
          <strong>{t(`insights.${topic}.title`)}</strong>
          <span>{t(`insights.${topic}.lead`)}</span>
        </Link>
      ))}
    </nav>
  )
}
