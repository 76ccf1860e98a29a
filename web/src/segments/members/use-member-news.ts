import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useChanges } from '../../api/live-data'
import { addNews, NO_NEWS, sayNews } from './member-news'

/** What changed among the members of a segment since they were listed, and how to list them anew. */
export function useMemberNews(id: string) {
  const client = useQueryClient()
  const [news, setNews] = useState(NO_NEWS)
  const listener = useMemo(
    () => ({
      changed: (changes: Parameters<typeof addNews>[2]) => setNews((old) => addNews(old, id, changes)),
      missed: () => setNews({ ...NO_NEWS, isVague: true }),
    }),
    [id],
  )
  useChanges(listener)
  const show = () => {
    setNews(NO_NEWS)
    void client.invalidateQueries({ queryKey: ['segments', id, 'members'] })
  }
  return { text: sayNews(news), show }
}
